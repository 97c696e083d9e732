package io.meshwork.catalog.history;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One revision of one thing.
 *
 * @param urn of the thing
 * @param revision 1 for its creation, and one more for every change
 * @param kind {@code created}, {@code updated} or {@code deleted}
 * @param actor who did it, such as {@code user:ada}
 * @param content the thing as it was after the change; absent after a deletion
 */
@Schema(name = "Change")
public record ChangeView(
    String urn,
    long revision,
    @Schema(enumeration = {"created", "updated", "deleted"}) String kind,
    String actor,
    Instant at,
    @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable String content) {

  static ChangeView of(Change change) {
    return new ChangeView(
        change.urn,
        change.revision,
        change.kind.name().toLowerCase(Locale.ROOT),
        change.actor,
        change.at,
        change.content);
  }
}

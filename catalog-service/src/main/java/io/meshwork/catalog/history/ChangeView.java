package io.meshwork.catalog.history;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param message why, in the words of who did it; absent if nothing was said
 * @param domain path of the domain the thing belonged to; absent for what belongs to none
 * @param before the thing as it was before the change; absent for what did not exist
 * @param content the thing as it was after the change; absent after a deletion
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Change")
public record ChangeView(
    String urn,
    long revision,
    @Schema(enumeration = {"created", "updated", "deleted"}) String kind,
    String actor,
    Instant at,
    @Nullable String message,
    @Nullable String domain,
    @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable String before,
    @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable String content) {

  static ChangeView of(Change change, @Nullable Change before) {
    return new ChangeView(
        change.urn,
        change.revision,
        change.kind.name().toLowerCase(Locale.ROOT),
        change.actor,
        change.at,
        change.message,
        change.domain,
        before == null ? null : before.content,
        change.content);
  }
}

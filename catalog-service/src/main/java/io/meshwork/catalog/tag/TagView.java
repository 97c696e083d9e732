package io.meshwork.catalog.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshwork.platform.urn.Urn;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a tag.
 *
 * @param parent the tag above it, by the last dot of its name, whether that is defined or not;
 *     absent at the top
 * @param classification whether it, and with it every tag below it, says how sensitive data is
 * @param uses how often it is used; absent in the history and in answers to writes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Tag")
public record TagView(
    @Schema(examples = "tag:PII.email") String urn,
    @Schema(examples = "PII.email") String name,
    @Schema(examples = "PII") @Nullable String parent,
    String description,
    boolean classification,
    @Nullable TagUses uses,
    long revision,
    Instant updatedAt) {

  static TagView of(Tag tag, @Nullable TagUses uses) {
    int dot = tag.name.lastIndexOf('.');
    return new TagView(
        Urn.tag(tag.name).toString(),
        tag.name,
        dot < 0 ? null : tag.name.substring(0, dot),
        tag.description,
        tag.classification,
        uses,
        tag.revision(),
        tag.updatedAt());
  }
}

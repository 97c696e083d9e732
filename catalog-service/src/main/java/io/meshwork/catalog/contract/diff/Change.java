package io.meshwork.catalog.contract.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change.
 *
 * @param path such as {@code schema[orders].properties[id].logicalType}: by name, not by position
 * @param before the value in the older version; absent if it was added
 * @param after the value in the newer version; absent if it was removed
 * @param reason why it is of that kind
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContractChange")
public record Change(
    String path,
    Kind kind,
    Type change,
    @Schema(implementation = Object.class) @Nullable JsonNode before,
    @Schema(implementation = Object.class) @Nullable JsonNode after,
    String reason) {

  /** What happened to a value. */
  @Schema(name = "ContractChangeType")
  public enum Type {
    ADDED,
    REMOVED,
    CHANGED;

    /** The word for it, such as {@code added}. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

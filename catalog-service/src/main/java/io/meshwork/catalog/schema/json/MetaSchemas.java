package io.meshwork.catalog.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.meshwork.catalog.schema.InvalidSchema;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The schemas that the drafts have of themselves; they come with the library. */
final class MetaSchemas {

  private static final SchemaValidatorsConfig CONFIG =
      SchemaValidatorsConfig.builder()
          .pathType(PathType.JSON_POINTER)
          .locale(Locale.ENGLISH)
          .build();

  private static final Map<Draft, JsonSchema> SCHEMAS = new EnumMap<>(Draft.class);

  static {
    for (Draft draft : Draft.values()) {
      SpecVersion.VersionFlag version = version(draft);
      JsonSchema schema =
          JsonSchemaFactory.getInstance(version)
              .getSchema(SchemaLocation.of(version.getId()), CONFIG);
      schema.initializeValidators();
      SCHEMAS.put(draft, schema);
    }
  }

  private MetaSchemas() {}

  /** Throws where a schema breaks the rules of its draft. */
  static void check(JsonNode schema) throws InvalidSchema {
    JsonSchema meta = Objects.requireNonNull(SCHEMAS.get(Draft.of(schema)));
    Optional<ValidationMessage> fault =
        meta.validate(schema).stream()
            .filter(found -> !isTolerated(found))
            .min(
                Comparator.comparing(MetaSchemas::depth)
                    .reversed()
                    .thenComparing(found -> found.getInstanceLocation().toString()));
    if (fault.isPresent()) {
      throw new InvalidSchema(
          "At #%s: %s".formatted(fault.get().getInstanceLocation(), fault.get().getError()));
    }
  }

  /** Faults that harm nobody, so that registries take them: half a bound, an enum of nothing. */
  private static boolean isTolerated(ValidationMessage fault) {
    String at = fault.getInstanceLocation().toString();
    return fault.getType().equals("dependencies")
        || (fault.getType().equals("minItems") && at.endsWith("/enum"))
        || at.endsWith("/$dynamicAnchor");
  }

  /** The innermost fault is the one to mend: those around it follow from it. */
  private static int depth(ValidationMessage fault) {
    return fault.getInstanceLocation().getNameCount();
  }

  private static SpecVersion.VersionFlag version(Draft draft) {
    return switch (draft) {
      case DRAFT_04 -> SpecVersion.VersionFlag.V4;
      case DRAFT_06 -> SpecVersion.VersionFlag.V6;
      case DRAFT_07 -> SpecVersion.VersionFlag.V7;
      case DRAFT_2019_09 -> SpecVersion.VersionFlag.V201909;
      case DRAFT_2020_12 -> SpecVersion.VersionFlag.V202012;
    };
  }
}

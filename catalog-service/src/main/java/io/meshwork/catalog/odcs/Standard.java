package io.meshwork.catalog.odcs;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.catalog.document.SchemaCheck;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A version of the standard that is read, with its official JSON Schema. */
final class Standard {

  static final Standard V2_2 = new Standard("2.2.2", Set.of("v2.2.0", "v2.2.1", "v2.2.2"));
  static final Standard V3_0_0 = new Standard("3.0.0", Set.of("v3.0.0"));
  static final Standard V3_0_2 = new Standard("3.0.2", Set.of("v3.0.1", "v3.0.2"));
  static final Standard V3_1_0 = new Standard("3.1.0", Set.of("v3.1.0"));

  private static final List<Standard> ALL = List.of(V2_2, V3_0_0, V3_0_2, V3_1_0);

  /** Every {@code apiVersion} that is read, for telling. */
  static final String KNOWN =
      ALL.stream()
          .flatMap(standard -> standard.apiVersions.stream())
          .sorted()
          .collect(Collectors.joining(", "));

  private final Set<String> apiVersions;
  private final SchemaCheck schema;

  private Standard(String schema, Set<String> apiVersions) {
    this.apiVersions = apiVersions;
    this.schema = SchemaCheck.of("/odcs/odcs-json-schema-v%s.json".formatted(schema));
  }

  /** The version that a document says it follows; nothing if it names none that is known. */
  static Optional<Standard> of(JsonNode root) {
    JsonNode apiVersion = root.path("apiVersion");
    if (apiVersion.isMissingNode()) {
      // Required since 3.0; before, the identity had another key.
      return Optional.of(root.has("uuid") && !root.has("id") ? V2_2 : V3_1_0);
    }
    return ALL.stream()
        .filter(standard -> standard.apiVersions.contains(apiVersion.asText()))
        .findFirst();
  }

  SchemaCheck schema() {
    return schema;
  }

  boolean isLegacy() {
    return this == V2_2;
  }
}

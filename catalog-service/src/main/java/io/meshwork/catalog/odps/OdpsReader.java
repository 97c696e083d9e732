package io.meshwork.catalog.odps;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.catalog.document.Documents;
import io.meshwork.catalog.document.SchemaCheck;
import io.meshwork.catalog.document.Tree;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads products of ODPS 0.9.0 and 1.0.0, each by the official JSON Schema of its version. */
final class OdpsReader {

  static final String CURRENT = "v1.0.0";

  private static final Map<String, SchemaCheck> SCHEMAS =
      Map.of(
          "v0.9.0",
          SchemaCheck.of("/odps/odps-json-schema-v0.9.0.json"),
          CURRENT,
          SchemaCheck.of("/odps/odps-json-schema-v1.0.0.json"));

  private OdpsReader() {}

  /**
   * Reads a product.
   *
   * @throws Failure TOO_LARGE, or INVALID with every fault, each with path, line and reason
   */
  static JsonNode read(byte[] bytes, boolean isJson) {
    Tree tree = Documents.read(bytes, isJson);
    SchemaCheck schema = SCHEMAS.get(tree.root().path("apiVersion").asText(CURRENT));
    if (schema == null) {
      throw Failure.invalid(List.of(tree.fault("/apiVersion", "must be v0.9.0 or v1.0.0")));
    }
    var faults = new ArrayList<Violation>();
    if (!isCurrent(tree)) {
      faults.addAll(schema.faults(tree));
    }
    for (String ports : List.of("inputPorts", "outputPorts")) {
      faults.addAll(samePorts(tree, ports));
    }
    Failure.throwIfAny(faults);
    return tree.root();
  }

  /** The schema of 1.0.0 takes documents that say v0.9.0, as the standard's own example does. */
  private static boolean isCurrent(Tree tree) {
    return Objects.requireNonNull(SCHEMAS.get(CURRENT)).accepts(tree.root());
  }

  /** Name and version tell a port from the others (ODPS 1.0, "Ports"). */
  private static List<Violation> samePorts(Tree tree, String list) {
    var seen = new HashSet<String>();
    var faults = new ArrayList<Violation>();
    JsonNode ports = tree.root().path(list);
    for (int i = 0; i < ports.size(); i++) {
      if (!seen.add(OdpsPorts.name(ports.get(i), true))) {
        faults.add(
            tree.fault(
                "/%s/%d/name".formatted(list, i), "is with its version that of an earlier port"));
      }
    }
    return faults;
  }
}

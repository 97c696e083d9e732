package io.meshwork.catalog.odcs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshwork.catalog.document.Documents;
import io.meshwork.catalog.document.Tree;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads contracts of ODCS 3.0.0 to 3.1.0 and 2.2.x, strictly: each by the official JSON Schema of
 * the version that it says it follows, and by the rules of the text that the schema cannot express.
 */
public final class OdcsReader {

  private static final String SPECIFICATION =
      "this is a Data Contract Specification, which ODCS has replaced; convert it with"
          + " 'datacontract export --format odcs'";

  private OdcsReader() {}

  /**
   * Reads a contract.
   *
   * @param isJson whether it is said to be JSON; YAML otherwise
   * @throws Failure TOO_LARGE, or INVALID with every fault, each with path, line and reason
   */
  public static DataContract read(byte[] bytes, boolean isJson) {
    Tree tree = Documents.read(bytes, isJson);
    JsonNode root = tree.root();
    if (root.has("dataContractSpecification")) {
      throw Failure.invalid(List.of(tree.fault("/dataContractSpecification", SPECIFICATION)));
    }
    Standard standard =
        Standard.of(root)
            .orElseThrow(
                () ->
                    Failure.invalid(
                        List.of(tree.fault("/apiVersion", "must be one of " + Standard.KNOWN))));
    Failure.throwIfAny(faults(tree, standard));
    return understand(root);
  }

  /** What a document says that was found valid before. */
  public static DataContract understand(JsonNode root) {
    return DataContract.of(root, current(root));
  }

  /** A valid document in the words of version 3, whatever its own. */
  public static ObjectNode current(JsonNode root) {
    boolean isLegacy = Standard.of(root).filter(Standard::isLegacy).isPresent();
    return isLegacy ? Legacy.toCurrent(root) : (ObjectNode) root;
  }

  private static List<Violation> faults(Tree tree, Standard standard) {
    var faults = new ArrayList<>(standard.schema().faults(tree));
    boolean isOfLater =
        !faults.isEmpty() && !standard.isLegacy() && acceptsAs("v3.1.0", tree.root());
    if (isOfLater) {
      faults.add(
          tree.fault(
              "/apiVersion", "as v3.1.0 the document would be valid: say so if that is meant"));
    }
    faults.addAll(new OdcsRules(tree, standard).faults());
    return faults;
  }

  private static boolean acceptsAs(String apiVersion, JsonNode root) {
    ObjectNode other = ((ObjectNode) root).deepCopy().put("apiVersion", apiVersion);
    return Standard.V3_1_0.schema().accepts(other);
  }
}

package io.meshwork.catalog.dbt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A generic test that holds for a whole column, and so says something lasting of it.
 *
 * @param kind {@code not_null}, {@code unique} or {@code relationships}
 * @param tested id of the node that it tests
 * @param parents ids of what it depends on, the tested node among them
 * @param field for {@code relationships}: the column that is pointed at
 */
record DbtTest(String kind, String tested, String column, List<String> parents, String field) {

  private static final List<String> KINDS = List.of("not_null", "unique", "relationships");

  /**
   * The test, if it is of a kind that is understood. One that only warns or looks at some of the
   * rows promises nothing.
   */
  static Optional<DbtTest> of(JsonNode node) {
    JsonNode test = node.path("test_metadata");
    JsonNode kwargs = test.path("kwargs");
    String kind = DbtNode.text(test, "name");
    String column = DbtNode.text(kwargs, "column_name");
    List<String> parents = DbtNode.parents(node);
    boolean isPromise =
        KINDS.contains(kind)
            && DbtNode.text(test, "namespace").isEmpty()
            && !DbtNode.text(node.path("config"), "severity").equalsIgnoreCase("warn")
            && DbtNode.text(node.path("config"), "where").isEmpty();
    return isPromise && !column.isEmpty() && !parents.isEmpty()
        ? Optional.of(
            new DbtTest(
                kind,
                tested(node, kwargs, parents),
                unquote(column),
                parents,
                unquote(DbtNode.text(kwargs, "field"))))
        : Optional.empty();
  }

  /** The node that a {@code relationships} test points at. */
  String target() {
    return parents.stream().filter(Predicate.not(tested::equals)).findFirst().orElse(tested);
  }

  /** Before manifest v9 only the test's own arguments tell which of its parents is tested. */
  private static String tested(JsonNode node, JsonNode kwargs, List<String> parents) {
    String attached = DbtNode.text(node, "attached_node");
    String model = DbtNode.text(kwargs, "model");
    return !attached.isEmpty()
        ? attached
        : parents.stream()
            .filter(parent -> model.contains("'" + lastName(parent) + "'"))
            .reduce((_, last) -> last)
            .orElse(parents.getLast());
  }

  private static String lastName(String id) {
    return id.substring(id.lastIndexOf('.') + 1);
  }

  private static String unquote(String name) {
    return name.replaceAll("^[\"`\\[]|[\"`\\]]$", "");
  }
}

package io.meshwork.catalog.odcs;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.catalog.document.Tree;
import io.meshwork.platform.error.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the text of ODCS 3.1 demands and its JSON Schema cannot express: two different numbers,
 * smallest first, to lie between (Data quality, "Operators"); composite keys of one length (Schema,
 * "Relationships"); names that say which thing is meant. Identity, version and status must say
 * something, and fit where they are kept.
 */
final class OdcsRules {

  private static final int MAX_ID = 200;
  private static final int MAX_WORD = 100;

  private final Tree tree;
  private final Standard standard;
  private final List<Violation> faults = new ArrayList<>();

  OdcsRules(Tree tree, Standard standard) {
    this.tree = tree;
    this.standard = standard;
  }

  List<Violation> faults() {
    JsonNode root = tree.root();
    word(standard.isLegacy() ? "/uuid" : "/id", MAX_ID);
    word("/version", MAX_WORD);
    word("/status", MAX_WORD);
    unique(root.path("servers"), "/servers", "server");
    String schema = standard.isLegacy() ? "dataset" : "schema";
    String name = standard.isLegacy() ? "table" : "name";
    unique(root.path(schema), "/" + schema, name);
    for (int i = 0; i < root.path(schema).size(); i++) {
      element(root.path(schema).get(i), "/%s/%d".formatted(schema, i));
    }
    return faults;
  }

  private void word(String pointer, int max) {
    JsonNode value = tree.root().at(pointer);
    if (value.isTextual() && (value.asText().isBlank() || value.asText().length() > max)) {
      add(pointer, "must have 1 to %d characters".formatted(max));
    }
  }

  private void element(JsonNode element, String pointer) {
    String list = standard.isLegacy() ? "columns" : "properties";
    unique(element.path(list), pointer + "/" + list, standard.isLegacy() ? "column" : "name");
    for (int i = 0; i < element.path(list).size(); i++) {
      element(element.path(list).get(i), "%s/%s/%d".formatted(pointer, list, i));
    }
    if (element.path("items").isObject()) {
      element(element.path("items"), pointer + "/items");
    }
    for (int i = 0; i < element.path("quality").size(); i++) {
      String rule = "%s/quality/%d".formatted(pointer, i);
      between(rule + "/mustBeBetween");
      between(rule + "/mustNotBeBetween");
    }
    for (int i = 0; i < element.path("relationships").size(); i++) {
      relationship(
          element.path("relationships").get(i), "%s/relationships/%d".formatted(pointer, i));
    }
  }

  private void between(String pointer) {
    JsonNode range = tree.root().at(pointer);
    if (range.size() == 2 && range.get(0).isNumber() && range.get(1).isNumber()) {
      BigDecimal low = range.get(0).decimalValue();
      if (low.compareTo(range.get(1).decimalValue()) >= 0) {
        add(pointer, "must be two different numbers, the smallest first");
      }
    }
  }

  private void relationship(JsonNode relationship, String pointer) {
    JsonNode from = relationship.path("from");
    JsonNode to = relationship.path("to");
    if (from.isArray() && to.isArray() && from.size() != to.size()) {
      add(
          pointer + "/to",
          "must have as many columns as 'from', which has %d".formatted(from.size()));
    }
  }

  /** No two of {@code list} may have the same {@code key}, nor the same id. */
  private void unique(JsonNode list, String pointer, String key) {
    for (String identity : Set.of(key, "id")) {
      var seen = new HashSet<String>();
      for (int i = 0; i < list.size(); i++) {
        JsonNode value = list.get(i).path(identity);
        if (value.isTextual() && !seen.add(value.asText())) {
          add(
              "%s/%d/%s".formatted(pointer, i, identity),
              "'%s' is the %s of an earlier one".formatted(value.asText(), identity));
        }
      }
    }
  }

  private void add(String pointer, String message) {
    faults.add(tree.fault(pointer, message));
  }
}

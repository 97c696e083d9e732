package io.meshwork.catalog.odcs;

import static io.meshwork.catalog.odcs.DataContract.items;
import static io.meshwork.catalog.odcs.DataContract.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A quality rule of a contract (ODCS 3.1, "Data quality").
 *
 * @param key tells it from the others of its object, from version to version: its id, or else its
 *     name, or else what it measures
 * @param id the rule's own; may be empty
 * @param column path of the column; empty for a rule of the whole object
 * @param type {@code text}, {@code library}, {@code sql} or {@code custom}
 * @param metric of a library rule, such as {@code rowCount}
 * @param dimension one of ODCS's seven words, or empty
 * @param severity free text, such as {@code error}
 * @param expectation in words, such as {@code rowCount must be greater than 100}
 * @param implementation the query of an sql rule, the implementation of a custom one
 * @param must the values, as JSON, of the operators that must hold, by the standard's names
 * @param unit such as {@code percent}
 * @param arguments of the metric, as a JSON object; may be empty
 * @param filter an SQL condition on the rows that count: the custom property of that name, for
 *     which the standard has no word of its own
 */
public record QualityRule(
    String key,
    String id,
    String column,
    String name,
    String type,
    String metric,
    String dimension,
    String severity,
    String description,
    String expectation,
    String engine,
    String implementation,
    String schedule,
    Map<String, String> must,
    String unit,
    String arguments,
    String filter) {

  /** The rules of a schema object or a property; of two with one key, the second gets a number. */
  static List<QualityRule> of(JsonNode element, String column) {
    var keys = new HashMap<String, Integer>();
    var rules = new ArrayList<QualityRule>();
    for (JsonNode rule : items(element.path("quality"))) {
      rules.add(rule(rule, column, keys));
    }
    return rules;
  }

  /** What a rule measures: the metric, which was called a rule before 3.1. */
  public static String metric(JsonNode rule) {
    String metric = text(rule, "metric");
    return metric.isEmpty() ? text(rule, "rule") : metric;
  }

  /** The type; a rule with a metric is one of the library. */
  public static String type(JsonNode rule) {
    String type = text(rule, "type");
    return type.isEmpty() ? "library" : type;
  }

  private static QualityRule rule(JsonNode rule, String column, Map<String, Integer> keys) {
    String id = text(rule, "id");
    String name = text(rule, "name");
    String metric = metric(rule);
    String subject = metric.isEmpty() ? type(rule) : metric;
    String label = id.isEmpty() ? name.isEmpty() ? subject : name : id;
    String key = column.isEmpty() ? label : column + ": " + label;
    int count = keys.merge(key, 1, Integer::sum);
    String query = text(rule, "query");
    return new QualityRule(
        count == 1 ? key : key + " " + count,
        id,
        column,
        name,
        type(rule),
        metric,
        text(rule, "dimension"),
        text(rule, "severity"),
        text(rule, "description"),
        expectation(rule, subject),
        text(rule, "engine"),
        query.isEmpty() ? text(rule, "implementation") : query,
        text(rule, "schedule"),
        must(rule),
        text(rule, "unit"),
        rule.path("arguments").isObject() ? text(rule, "arguments") : "",
        filter(rule));
  }

  private static Map<String, String> must(JsonNode rule) {
    var must = new LinkedHashMap<String, String>();
    for (Operator operator : Operator.values()) {
      if (rule.has(operator.key())) {
        must.put(operator.key(), rule.get(operator.key()).toString());
      }
    }
    return must;
  }

  private static String filter(JsonNode rule) {
    return items(rule.path("customProperties")).stream()
        .filter(property -> text(property, "property").equals("filter"))
        .map(property -> text(property, "value"))
        .findFirst()
        .orElse("");
  }

  private static String expectation(JsonNode rule, String subject) {
    for (Operator operator : Operator.values()) {
      if (rule.has(operator.key())) {
        String unit = text(rule, "unit").equals("percent") ? " percent" : "";
        return "%s %s %s%s".formatted(subject, operator.words(), text(rule, operator.key()), unit);
      }
    }
    return "";
  }
}

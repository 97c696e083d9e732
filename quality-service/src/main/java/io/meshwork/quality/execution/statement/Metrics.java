package io.meshwork.quality.execution.statement;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.quality.execution.statement.Measure.Statistic.Function;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The metrics of the standard's library, and those of our own engine. */
final class Metrics {

  /** Formats that a value may be demanded to have, as patterns. */
  private static final Map<String, String> FORMATS =
      Map.of(
          "uuid", "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
          "email", "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$",
          "ipv4", "^((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(\\.|$)){4}",
          "date", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");

  private Metrics() {}

  /**
   * The measure that a metric stands for.
   *
   * @param column of the rule; empty for one of the whole table
   */
  static Measure of(String metric, String column, JsonNode arguments) throws UnrunnableException {
    return switch (metric) {
      case "rowCount" -> new Measure.RowCount();
      case "nullValues", "nullCheck" -> new Measure.Nulls(column);
      case "missingValues" -> new Measure.Missing(column, missing(arguments));
      case "invalidValues" -> new Measure.Invalid(column, validity(arguments));
      case "duplicateValues", "duplicateCount" ->
          new Measure.Duplicates(columns(column, arguments));
      case "orphanedValues" -> orphans(column, arguments);
      case "freshness" -> new Measure.Freshness(column);
      case "schema" -> new Measure.Drift();
      case "average" -> new Measure.Statistic(Function.AVERAGE, column);
      case "minimum" -> new Measure.Statistic(Function.MINIMUM, column);
      case "maximum" -> new Measure.Statistic(Function.MAXIMUM, column);
      case "sum" -> new Measure.Statistic(Function.SUM, column);
      case "standardDeviation" -> new Measure.Statistic(Function.STANDARD_DEVIATION, column);
      case "distinctValues" -> new Measure.Statistic(Function.DISTINCT_VALUES, column);
      default -> throw new UnrunnableException("There is no metric '%s'.".formatted(metric));
    };
  }

  /** Nulls and empty text, if nobody says what stands for no value. */
  private static List<@Nullable String> missing(JsonNode arguments) {
    return arguments.has("missingValues")
        ? texts(arguments.get("missingValues"))
        : Arrays.asList(null, "");
  }

  private static List<String> columns(String column, JsonNode arguments)
      throws UnrunnableException {
    var columns = new ArrayList<String>();
    arguments.path("properties").forEach(name -> columns.add(name.asText()));
    if (columns.isEmpty() && column.isEmpty()) {
      throw new UnrunnableException(
          "The rule does not say which columns make a duplicate: arguments.properties lists them.");
    }
    return columns.isEmpty() ? List.of(column) : columns;
  }

  private static Measure orphans(String column, JsonNode arguments) throws UnrunnableException {
    String table = arguments.path("table").asText();
    String key = arguments.path("column").asText();
    if (table.isBlank() || key.isBlank()) {
      throw new UnrunnableException(
          "The rule does not say what the values refer to: arguments.table and arguments.column do.");
    }
    return new Measure.Orphans(column, table, key);
  }

  private static Measure.Validity validity(JsonNode arguments) throws UnrunnableException {
    var validity =
        new Measure.Validity(
            arguments.has("validValues") ? texts(arguments.get("validValues")) : null,
            pattern(arguments),
            number(arguments, "minimum"),
            number(arguments, "maximum"),
            length(arguments, "minLength"),
            length(arguments, "maxLength"));
    if (validity.equals(new Measure.Validity(null, null, null, null, null, null))) {
      throw new UnrunnableException(
          "The rule does not say what is valid: arguments give validValues, pattern, format,"
              + " minimum, maximum, minLength or maxLength.");
    }
    return validity;
  }

  private static @Nullable String pattern(JsonNode arguments) throws UnrunnableException {
    String format = arguments.path("format").asText();
    if (!format.isEmpty() && !FORMATS.containsKey(format)) {
      throw new UnrunnableException(
          "There is no format '%s', only %s."
              .formatted(format, String.join(", ", FORMATS.keySet().stream().sorted().toList())));
    }
    String pattern = arguments.path("pattern").asText();
    return pattern.isEmpty() ? FORMATS.get(format) : pattern;
  }

  private static @Nullable BigDecimal number(JsonNode arguments, String key)
      throws UnrunnableException {
    JsonNode value = arguments.path(key);
    if (!value.isMissingNode() && !value.isNumber()) {
      throw new UnrunnableException("%s must be a number, not %s.".formatted(key, value));
    }
    return value.isNumber() ? value.decimalValue() : null;
  }

  private static @Nullable Integer length(JsonNode arguments, String key)
      throws UnrunnableException {
    BigDecimal number = number(arguments, key);
    return number == null ? null : number.intValue();
  }

  private static List<@Nullable String> texts(JsonNode list) {
    var texts = new ArrayList<@Nullable String>();
    list.forEach(value -> texts.add(value.isNull() ? null : value.asText()));
    return texts;
  }
}

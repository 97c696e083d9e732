package io.meshwork.quality.execution.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.meshwork.quality.check.DeclaredCheck;
import io.meshwork.quality.check.Demand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what contracts declare. */
public final class Plans {

  /** Our own engine, for what the standard's library has no metric for. */
  private static final String OWN_ENGINE = "meshwork";

  private static final ObjectMapper JSON = new ObjectMapper();

  private Plans() {}

  /** Why a check is none that we could run at all, if it is not. */
  public static Optional<String> whyNotRun(DeclaredCheck check) {
    Demand demand = check.demand();
    return switch (demand.type()) {
      case "library", "sql" -> Optional.empty();
      case "text" -> Optional.of("It is documentation; there is nothing to run.");
      case "custom" ->
          demand.engine().equals(OWN_ENGINE)
              ? Optional.empty()
              : Optional.of(
                  "It is run by '%s', which may report its results.".formatted(demand.engine()));
      case "" ->
          Optional.of(
              "The catalog has not told yet what it measures: publish the contract in a new version.");
      default -> Optional.of("Nobody here knows rules of the type '%s'.".formatted(demand.type()));
    };
  }

  /** Reads a check that can be run at all. */
  public static Plan read(DeclaredCheck check) throws UnrunnableException {
    Demand demand = check.demand();
    var must = new HashMap<String, JsonNode>();
    for (var operand : demand.must().entrySet()) {
      must.put(operand.getKey(), json(operand.getValue()));
    }
    return switch (demand.type()) {
      case "sql" ->
          plan(check, new Measure.Query(demand.implementation()), must, demand.unit(), "");
      case "custom" -> own(check, json(demand.implementation()));
      default ->
          plan(
              check,
              Metrics.of(demand.metric(), check.column(), json(demand.arguments())),
              must,
              demand.unit(),
              demand.filter());
    };
  }

  /**
   * As {@link #read}, before there is a table: its query and whether it says which column it is
   * about are looked at too.
   */
  public static Plan tryOut(DeclaredCheck check) throws UnrunnableException {
    Plan plan = read(check);
    if (plan.measure() instanceof Measure.Query query) {
      List<Table.Column> columns =
          check.column().isEmpty() ? List.of() : List.of(new Table.Column(check.column(), ""));
      CustomSql.query(query.sql(), new Table(Dialect.POSTGRES, "t", columns), check.column());
    } else if (check.column().isEmpty() && plan.measure().isOfColumn()) {
      throw new UnrunnableException(Table.NO_COLUMN);
    }
    return plan;
  }

  private static Plan own(DeclaredCheck check, JsonNode says) throws UnrunnableException {
    if (!says.isObject()) {
      throw new UnrunnableException(
          "The implementation must be an object, such as {metric: freshness, mustBeLessThan: 24}.");
    }
    var must = new HashMap<String, JsonNode>();
    says.properties().forEach(entry -> must.put(entry.getKey(), entry.getValue()));
    return plan(
        check,
        Metrics.of(says.path("metric").asText(), check.column(), says.path("arguments")),
        must,
        says.path("unit").asText(),
        says.path("filter").asText());
  }

  private static Plan plan(
      DeclaredCheck check, Measure measure, Map<String, JsonNode> must, String unit, String filter)
      throws UnrunnableException {
    boolean isPlain = must.keySet().stream().noneMatch(key -> Operator.of(key).isPresent());
    Map<String, JsonNode> held =
        isPlain && measure instanceof Measure.Drift
            ? Map.of("mustBe", TextNode.valueOf("0"))
            : must;
    return new Plan(
        check,
        measure,
        Threshold.of(held),
        Unit.of(unit, measure),
        filter.isBlank() ? "" : CustomSql.condition(filter));
  }

  private static JsonNode json(String text) throws UnrunnableException {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException malformed) {
      throw new UnrunnableException("The rule holds what is no JSON: '%s'.".formatted(text));
    }
  }
}

package io.meshwork.quality.execution.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.DeclaredCheck;
import io.meshwork.quality.check.Demand;
import io.meshwork.quality.check.Dimension;
import io.meshwork.quality.execution.run.Crons;
import io.meshwork.quality.execution.statement.Plan;
import io.meshwork.quality.execution.statement.Plans;
import io.meshwork.quality.execution.statement.UnrunnableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Makes checks of rules, and rules of checks. */
@ApplicationScoped
class CheckRules {

  private static final String LIBRARY = "library";
  private static final String SQL = "sql";
  private static final String OPERATOR = "must";

  private final ObjectMapper json;

  CheckRules(ObjectMapper json) {
    this.json = json;
  }

  /**
   * The check that a rule declares.
   *
   * @throws Failure INVALID if it could not be run of any table
   */
  DeclaredCheck check(Urn dataset, String name, CheckRule rule) {
    if (rule.metric().isBlank() == rule.query().isBlank()) {
      throw Failure.invalid("metric", "must be given, or else a query, and not both");
    }
    if (!rule.schedule().isBlank()) {
      readSchedule(rule.schedule());
    }
    DeclaredCheck check = check(dataset, name, rule, "");
    try {
      return check(dataset, name, rule, expectation(rule, Plans.tryOut(check)));
    } catch (UnrunnableException unrunnable) {
      throw Failure.invalid("", Objects.requireNonNull(unrunnable.getMessage()));
    }
  }

  DeclaredCheckView view(DeclaredCheck check) {
    ObjectNode rule = json.createObjectNode();
    Demand demand = check.demand();
    rule.put("column", check.column());
    if (check.dimension() != Dimension.UNSPECIFIED) {
      rule.put("dimension", check.dimension().word());
    }
    rule.put("severity", check.severity());
    rule.put("description", check.description());
    rule.put("schedule", check.schedule());
    rule.put("metric", demand.metric());
    rule.put("query", demand.implementation());
    rule.put("unit", demand.unit());
    rule.put("filter", demand.filter());
    try {
      rule.set("arguments", json.readTree(demand.arguments()));
      for (Map.Entry<String, String> operand : demand.must().entrySet()) {
        rule.set(operand.getKey(), json.readTree(operand.getValue()));
      }
      return new DeclaredCheckView(
          check.dataset().toString(),
          check.name(),
          check.expectation(),
          json.treeToValue(rule, CheckRule.class));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A rule was kept unreadable", impossible);
    }
  }

  private DeclaredCheck check(Urn dataset, String name, CheckRule rule, String expectation) {
    return new DeclaredCheck(
        dataset,
        name,
        "",
        rule.column(),
        Objects.requireNonNullElse(rule.dimension(), Dimension.UNSPECIFIED),
        rule.severity(),
        expectation,
        rule.description(),
        rule.schedule().strip(),
        new Demand(
            rule.query().isBlank() ? LIBRARY : SQL,
            rule.metric(),
            "",
            rule.query(),
            operands(rule),
            rule.unit(),
            json(rule.arguments()),
            rule.filter()));
  }

  /** The operators are what a rule's members are called that say what must hold. */
  private Map<String, String> operands(CheckRule rule) {
    Map<String, Object> members = json.convertValue(rule, new TypeReference<>() {});
    var operands = new HashMap<String, String>();
    members.forEach(
        (member, value) -> {
          if (member.startsWith(OPERATOR)) {
            operands.put(member, json(value));
          }
        });
    return operands;
  }

  private static String expectation(CheckRule rule, Plan plan) {
    String what = rule.query().isBlank() ? rule.metric() : "query";
    return "%s %s %s".formatted(what, plan.threshold().words(), rule.unit()).strip();
  }

  private static void readSchedule(String schedule) {
    try {
      Crons.next(schedule.strip(), Instant.EPOCH);
    } catch (IllegalArgumentException unreadable) {
      throw Failure.invalid(
          "schedule", "must be a cron expression of five fields, such as 0 6 * * *");
    }
  }

  private String json(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("What came as JSON cannot be written", impossible);
    }
  }
}

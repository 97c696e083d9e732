package io.meshwork.catalog.contract.diff;

import static io.meshwork.catalog.contract.diff.Judgement.breaking;
import static io.meshwork.catalog.contract.diff.Judgement.compatible;
import static io.meshwork.catalog.contract.diff.Judgement.cosmetic;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * The table of rules: what a change of which value means. The first rule that fits decides; what no
 * rule knows describes and is cosmetic.
 *
 * <p>Two questions decide. Of the shape of data: can whoever reads or writes by the old version go
 * on by the new one? Of a promise (quality, SLA): does the new version promise at least as much?
 */
final class Rules {

  private record Rule(Place place, Set<String> keys, Judge judge) {}

  private interface Judge {
    Judgement of(Pair pair);
  }

  /** Key of the item itself, when all of it comes or goes. */
  private static final String ITEM = "";

  private static final List<Rule> TABLE =
      List.of(
          rule(Place.CONTRACT, always(compatible("costs are not data")), "price"),
          rule(Place.OBJECT, Rules::object, ITEM),
          rule(Place.OBJECT, always(breaking("queries name it")), "name", "physicalName"),
          rule(
              Place.OBJECT, always(compatible("the same columns, kept otherwise")), "physicalType"),
          rule(Place.PROPERTY, Rules::property, ITEM),
          rule(Place.PROPERTY, always(breaking("queries name it")), "name", "physicalName"),
          rule(Place.PROPERTY, Types::logical, "logicalType"),
          rule(Place.PROPERTY, Types::physical, "physicalType"),
          rule(
              Place.PROPERTY,
              flag("writers that leave it out are refused", "readers may now meet nulls"),
              "required"),
          rule(
              Place.PROPERTY,
              flag("writers that repeat a value are refused", "a value may now be repeated"),
              "unique"),
          rule(
              Place.PROPERTY,
              always(breaking("joins and merges rely on the key")),
              "primaryKey",
              "primaryKeyPosition"),
          rule(
              Place.PROPERTY,
              always(compatible("queries stay as they are")),
              "partitioned",
              "partitionKeyPosition",
              "encryptedName"),
          rule(
              Place.PROPERTY,
              always(compatible("the same data, to be handled otherwise")),
              "classification"),
          rule(Place.PROPERTY, always(compatible("keys lead elsewhere")), "relationships"),
          rule(
              Place.OPTIONS,
              bound(1),
              "minLength",
              "minimum",
              "exclusiveMinimum",
              "minItems",
              "minProperties"),
          rule(
              Place.OPTIONS,
              bound(-1),
              "maxLength",
              "maximum",
              "exclusiveMaximum",
              "maxItems",
              "maxProperties"),
          rule(Place.OPTIONS, Rules::constraint, "pattern", "format", "multipleOf", "uniqueItems"),
          rule(Place.OPTIONS, Rules::constraint, "required", "timezone", "defaultTimezone"),
          rule(Place.QUALITY, promise("a promise about quality"), ITEM),
          rule(Place.QUALITY, promised(1), "mustBeGreaterThan", "mustBeGreaterOrEqualTo"),
          rule(Place.QUALITY, promised(-1), "mustBeLessThan", "mustBeLessOrEqualTo"),
          rule(Place.QUALITY, Rules::range, "mustBeBetween"),
          rule(
              Place.QUALITY,
              always(breaking("it promises something else")),
              "mustBe",
              "mustNotBe",
              "mustNotBeBetween",
              "metric",
              "rule",
              "type",
              "unit",
              "arguments",
              "query",
              "engine",
              "implementation"),
          rule(
              Place.QUALITY,
              always(compatible("the same is promised, checked otherwise")),
              "severity",
              "schedule",
              "scheduler",
              "method"),
          rule(Place.SLA, promise("a promise about the service"), ITEM),
          rule(Place.SLA, Slas::judge, "value", "valueExt", "unit"),
          rule(Place.SERVER, Rules::server, ITEM),
          rule(
              Place.SERVER,
              always(cosmetic("the data stays where it is")),
              "id",
              "description",
              "environment",
              "roles",
              "customProperties"),
          rule(
              Place.ROLE, coming("a new way to get access", "who has access by it loses it"), ITEM),
          rule(Place.ROLE, always(breaking("who has access by it has another")), "access"));

  private Rules() {}

  static Judgement judge(Place place, String key, Pair pair) {
    return TABLE.stream()
        .filter(rule -> rule.place() == place && rule.keys().contains(key))
        .findFirst()
        .map(rule -> rule.judge().of(pair))
        .orElseGet(
            () ->
                place == Place.SERVER
                    ? breaking("readers look for the data where it was")
                    : cosmetic("it describes, and changes neither data nor promise"));
  }

  private static Rule rule(Place place, Judge judge, String... keys) {
    return new Rule(place, Set.of(keys), judge);
  }

  private static Judge always(Judgement judgement) {
    return pair -> judgement;
  }

  private static Judge coming(String added, String removed) {
    return pair -> pair.isAdded() ? compatible(added) : breaking(removed);
  }

  private static Judgement object(Pair pair) {
    return pair.isAdded()
        ? compatible("nobody reads it yet")
        : breaking("queries of it find nothing");
  }

  private static Judgement property(Pair pair) {
    if (pair.isRemoved()) {
      return breaking("queries that name it fail");
    }
    return pair.after().path("required").asBoolean()
        ? breaking("it is required, and writers do not know it yet")
        : compatible("it may be left out, and readers do not know it yet");
  }

  private static Judgement server(Pair pair) {
    return pair.isAdded()
        ? compatible("one more place to read from")
        : breaking("readers look for the data there");
  }

  private static Judge flag(String set, String cleared) {
    return pair -> pair.after().asBoolean() ? breaking(set) : compatible(cleared);
  }

  private static Judgement constraint(Pair pair) {
    return pair.isRemoved()
        ? compatible("every value that was allowed still is")
        : breaking("values that were allowed may now be refused");
  }

  /** A bound on values: {@code stricter} is 1 if a higher one allows less, -1 if a lower one. */
  private static Judge bound(int stricter) {
    return pair ->
        pair.isRemoved() || order(pair) * stricter < 0
            ? compatible("every value that was allowed still is")
            : breaking("values that were allowed may now be refused");
  }

  private static Judge promise(String what) {
    return pair -> pair.isAdded() ? compatible(what + " is added") : breaking(what + " is gone");
  }

  /** The threshold of a quality rule: {@code better} is 1 if a higher one promises more. */
  private static Judge promised(int better) {
    return pair ->
        pair.isAdded() || order(pair) * better > 0
            ? compatible("it promises more")
            : breaking("it promises less");
  }

  private static Judgement range(Pair pair) {
    boolean isNarrower =
        pair.isAdded()
            || (number(pair.after().path(0)).compareTo(number(pair.before().path(0))) >= 0
                && number(pair.after().path(1)).compareTo(number(pair.before().path(1))) <= 0);
    return isNarrower ? compatible("it promises more") : breaking("it promises less");
  }

  /** Whether the newer value is higher (1) or lower (-1); an added bound counts as neither. */
  private static int order(Pair pair) {
    return pair.isAdded() || pair.isRemoved()
        ? 0
        : number(pair.after()).compareTo(number(pair.before()));
  }

  private static BigDecimal number(JsonNode value) {
    return value.isNumber() ? value.decimalValue() : BigDecimal.ZERO;
  }
}

package io.meshwork.quality.execution;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.DeclaredCheck;
import io.meshwork.quality.check.Demand;
import io.meshwork.quality.check.Dimension;
import java.util.Map;

/** Checks as contracts declare them. */
public final class Declared {

  public static final Urn DATASET = Urn.dataset("file", "orders.csv");

  private Declared() {}

  public static DeclaredCheck library(
      String name, String column, String metric, String arguments, String operator, String value) {
    return library(name, column, metric, arguments, operator, value, "", "");
  }

  public static DeclaredCheck library(
      String name,
      String column,
      String metric,
      String arguments,
      String operator,
      String value,
      String unit,
      String filter) {
    return check(
        name,
        column,
        "error",
        new Demand("library", metric, "", "", Map.of(operator, value), unit, arguments, filter));
  }

  public static DeclaredCheck sql(String name, String column, String query, String mustBe) {
    return check(
        name,
        column,
        "error",
        new Demand("sql", "", "", query, Map.of("mustBe", mustBe), "", "", ""));
  }

  public static DeclaredCheck own(String name, String column, String implementation) {
    return custom(name, column, "meshwork", implementation);
  }

  public static DeclaredCheck custom(
      String name, String column, String engine, String implementation) {
    return check(
        name,
        column,
        "error",
        new Demand("custom", "", engine, implementation, Map.of(), "", "", ""));
  }

  public static DeclaredCheck check(String name, String column, String severity, Demand demand) {
    return new DeclaredCheck(
        DATASET, name, "", column, Dimension.UNSPECIFIED, severity, "", "", "", demand);
  }
}

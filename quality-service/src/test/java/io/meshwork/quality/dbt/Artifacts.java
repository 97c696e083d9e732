package io.meshwork.quality.dbt;

/** Files as dbt writes them. */
final class Artifacts {

  private Artifacts() {}

  /** A manifest of version 12, with a model, an ephemeral one, a source, and tests of them. */
  static String manifest(String adapter) {
    return """
    {
      "metadata": {"dbt_schema_version": "https://schemas.getdbt.com/dbt/manifest/v12.json",
        "project_name": "shop", "adapter_type": "%s"},
      "nodes": {
        "model.shop.orders": {"resource_type": "model", "database": "shop", "schema": "marts", "name": "orders",
          "alias": "fct_orders", "config": {"materialized": "table"}, "depends_on": {"nodes": []},
          "compiled_code": "select 1"},
        "model.shop.customers": {"resource_type": "model", "database": "shop", "schema": "marts",
          "name": "customers", "alias": "customers", "config": {"materialized": "view"}},
        "model.shop.between": {"resource_type": "model", "database": "shop", "schema": "marts", "name": "between",
          "config": {"materialized": "ephemeral"}},
        "test.shop.not_null_orders_id.1": %s,
        "test.shop.relationships_orders.2": %s,
        "test.shop.old_relationships.3": %s,
        "test.shop.accepted.4": %s,
        "test.shop.of_between.5": %s,
        "test.shop.no_negative_totals": {"resource_type": "test", "name": "no_negative_totals",
          "description": "no order has a negative total", "config": {"severity": "ERROR"},
          "depends_on": {"nodes": ["model.shop.orders"]}}
      },
      "sources": {
        "source.shop.raw.orders": {"resource_type": "source", "database": "raw", "schema": "app", "name": "orders",
          "identifier": "ORDERS", "loaded_at_field": "loaded_at"}
      },
      "unit_tests": {"unit_test.shop.orders.adds_up": {"resource_type": "unit_test", "model": "orders",
        "depends_on": {"nodes": ["model.shop.orders"]}}},
      "a_section_of_the_future": [[1, {"x": 2}]]
    }
    """
        .formatted(
            adapter,
            test("not_null", "\"model.shop.orders\"", "id", "{}", "model.shop.orders"),
            test(
                "relationships",
                "\"model.shop.orders\"",
                "customer",
                "{\"to\": \"ref('customers')\", \"field\": \"id\"}",
                "model.shop.orders\", \"model.shop.customers"),
            test(
                "relationships",
                "null",
                "customer",
                "{\"to\": \"ref('customers')\", \"field\": \"id\", \"model\": \"{{ get_where_subquery(ref('orders')) }}\"}",
                "model.shop.orders\", \"model.shop.customers"),
            test(
                "accepted_values",
                "\"model.shop.orders\"",
                "state",
                "{\"values\": [\"new\", \"paid\"]}",
                "model.shop.orders"),
            test("unique", "\"model.shop.between\"", "id", "{}", "model.shop.between"));
  }

  private static String test(
      String kind, String attached, String column, String kwargs, String parents) {
    String arguments =
        kwargs.replaceFirst(
            "\\{", "{\"column_name\": \"%s\"%s".formatted(column, kwargs.equals("{}") ? "" : ", "));
    return """
    {"resource_type": "test", "name": "%s_%s_%s", "attached_node": %s, "column_name": "%s",
     "test_metadata": {"name": "%s", "namespace": null, "kwargs": %s},
     "config": {"severity": "WARN", "warn_if": "!= 0", "error_if": ">10", "where": "day > 1"},
     "depends_on": {"nodes": ["%s"]}}
    """
        .formatted(
            kind,
            column,
            attached.equals("null") ? "old" : "new",
            attached,
            column,
            kind,
            arguments,
            parents);
  }

  /** Results of version 6 of a command such as {@code build}. */
  static String runResults(String command, String... results) {
    return """
    {"metadata": {"dbt_schema_version": "https://schemas.getdbt.com/dbt/run-results/v6.json",
       "dbt_version": "1.9.0", "generated_at": "2026-03-02T09:31:00.123456Z", "invocation_id": "i", "env": {}},
     "results": [%s], "elapsed_time": 1.0, "args": {"which": "%s"}, "future": {"kept": true}}
    """
        .formatted(String.join(",", results), command);
  }

  static String result(String id, String status, String failures) {
    return """
    {"unique_id": "%s", "status": "%s", "failures": %s, "message": "Got %s results",
     "timing": [{"name": "compile", "completed_at": "2026-03-02T09:29:00Z"},
                {"name": "execute", "completed_at": "2026-03-02T09:30:00.5Z"}]}
    """
        .formatted(id, status, failures, failures);
  }

  /** Freshness of version 3. */
  static String sources(String... results) {
    return """
    {"metadata": {"dbt_schema_version": "https://schemas.getdbt.com/dbt/sources/v3.json", "dbt_version": "1.9.0",
       "generated_at": "2026-03-02T09:31:00Z"}, "results": [%s], "elapsed_time": 1.0}
    """
        .formatted(String.join(",", results));
  }
}

package io.meshwork.quality.greatexpectations;

/** Validation results as Great Expectations writes them, in its several forms. */
final class Suites {

  private Suites() {}

  /** Of 1.x, on a table of the data source {@code shop}. */
  static String current(String table, String time, String... results) {
    return """
    {
      "success": false, "suite_name": "critical", "suite_parameters": {}, "id": "0a1b",
      "results": [%s],
      "statistics": {"evaluated_expectations": 1, "successful_expectations": 0,
        "unsuccessful_expectations": 1, "success_percent": null},
      "meta": {
        "great_expectations_version": "1.5.2", "checkpoint_id": null, "validation_id": "v",
        "run_id": {"run_name": null, "run_time": "2026-03-01T00:00:00+00:00"},
        "validation_time": "%s",
        "active_batch_definition": {"datasource_name": "shop", "data_connector_name": "fluent",
          "data_asset_name": "the orders", "batch_identifiers": {}},
        "batch_spec": {"type": "table", "schema_name": "public", "table_name": "%s"}
      },
      "a_field_of_the_future": {"kept": true}
    }
    """
        .formatted(String.join(",", results), time, table);
  }

  /** One result of 1.x. */
  static String result(String success, String type, String kwargs, String result) {
    return """
    {"success": %s, "expectation_config": {"type": "%s", "kwargs": %s, "meta": {}, "id": "x"},
     "result": %s, "meta": {},
     "exception_info": {"raised_exception": false, "exception_message": null, "exception_traceback": null}}
    """
        .formatted(success, type, kwargs, result);
  }

  /** Of 0.15 and before, with batch_kwargs. */
  static String old(String table, String time, String type, String kwargs) {
    return """
    {
      "success": true, "evaluation_parameters": {},
      "results": [{"success": true, "expectation_config": {"expectation_type": "%s", "kwargs": %s, "meta": {}},
        "result": {}, "meta": {},
        "exception_info": {"raised_exception": false, "exception_message": null, "exception_traceback": null}}],
      "statistics": {"evaluated_expectations": 1, "successful_expectations": 1},
      "meta": {"great_expectations.__version__": "0.11.8", "expectation_suite_name": "critical",
        "run_id": {"run_name": "nightly", "run_time": "2020-07-27T17:19:32.959193+00:00"},
        "batch_kwargs": {"datasource": "shop", "schema": "public", "table": "%s"},
        "validation_time": "%s"}
    }
    """
        .formatted(type, kwargs, table, time);
  }
}

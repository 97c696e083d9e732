package io.meshwork.catalog.dbt;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How OpenLineage names the warehouses that dbt works in ({@code website/docs/spec/naming.md}). A
 * manifest does not tell where they are.
 */
final class Adapters {

  private static final String BIGQUERY = "bigquery";

  private static final Map<String, String> EXAMPLES =
      Map.of(
          "postgres", "postgres://host:5432",
          "redshift", "redshift://cluster.region:5439",
          "snowflake", "snowflake://organization-account",
          "databricks", "databricks://workspace-host",
          "spark", "spark://host:10000",
          "trino", "trino://host:8080",
          "athena", "awsathena://athena.region.amazonaws.com",
          "duckdb", "duckdb://path");

  private Adapters() {}

  /**
   * The namespace of the warehouse's datasets.
   *
   * @param given by the caller; null if nothing was
   * @throws Failure INVALID if it is needed and was not given, or is too long
   */
  static String namespace(String adapter, @Nullable String given) {
    if (given != null && !given.isBlank()) {
      if (given.length() > Urn.MAX_NAMESPACE) {
        throw Failure.invalid(
            "namespace", "must have at most %d characters".formatted(Urn.MAX_NAMESPACE));
      }
      return given;
    } else if (adapter.equals(BIGQUERY)) {
      return BIGQUERY;
    }
    throw Failure.invalid(
        "namespace",
        "must say where the warehouse of the adapter '%s' is, such as %s"
            .formatted(adapter, EXAMPLES.getOrDefault(adapter, EXAMPLES.get("postgres"))));
  }
}

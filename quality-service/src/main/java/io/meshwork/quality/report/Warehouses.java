package io.meshwork.quality.report;

import io.meshwork.platform.error.Failure;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What names of tables consist of where OpenLineage rules it. A name with fewer parts would be one
 * of a dataset that nobody else means.
 */
final class Warehouses {

  private static final String OF_SCHEMAS = "{database}.{schema}.{table}";
  private static final String PLAIN = "{database}.{table}";

  private static final Map<String, String> PATTERNS =
      Map.ofEntries(
          Map.entry("postgres", OF_SCHEMAS),
          Map.entry("redshift", OF_SCHEMAS),
          Map.entry("snowflake", OF_SCHEMAS),
          Map.entry("mssql", OF_SCHEMAS),
          Map.entry("sqlserver", OF_SCHEMAS),
          Map.entry("oracle", "{service}.{schema}.{table}"),
          Map.entry("trino", "{catalog}.{schema}.{table}"),
          Map.entry("databricks", "{catalog}.{schema}.{table}"),
          Map.entry("awsathena", "{catalog}.{database}.{table}"),
          Map.entry("bigquery", "{project}.{dataset}.{table}"),
          Map.entry("mysql", PLAIN),
          Map.entry("hive", PLAIN),
          Map.entry("teradata", PLAIN));
  private static final Pattern SCHEME = Pattern.compile(":.*", Pattern.DOTALL);

  private Warehouses() {}

  /**
   * Lets a name through that has all its parts.
   *
   * @throws Failure INVALID if some are missing
   */
  static void requireWhole(String namespace, String name, Place at) {
    String pattern = PATTERNS.get(SCHEME.matcher(namespace).replaceFirst(""));
    if (pattern != null && parts(name) < parts(pattern)) {
      throw Failure.invalid(
          "prefix",
          "must say what comes before '%s' of '%s': in %s names are %s"
              .formatted(Texts.clip(name, 200), at.path(), Texts.clip(namespace, 200), pattern));
    }
  }

  private static int parts(String name) {
    return name.split("\\.", -1).length;
  }
}

package io.meshwork.quality.execution.statement;

import java.util.Locale;
import java.util.Set;

/** What kind of values a column has, whatever its platform calls its type. */
public enum Family {
  TEXT,
  NUMBER,
  BOOLEAN,
  TIME,
  OTHER;

  private static final Set<String> TEXTS =
      Set.of(
          "string",
          "text",
          "varchar",
          "char",
          "character",
          "character varying",
          "bpchar",
          "name",
          "uuid",
          "citext",
          "enum",
          "nvarchar");
  private static final Set<String> NUMBERS =
      Set.of(
          "number",
          "integer",
          "int",
          "bigint",
          "smallint",
          "tinyint",
          "hugeint",
          "ubigint",
          "uinteger",
          "usmallint",
          "utinyint",
          "uhugeint",
          "int2",
          "int4",
          "int8",
          "serial",
          "bigserial",
          "numeric",
          "decimal",
          "real",
          "float",
          "double",
          "double precision",
          "float4",
          "float8",
          "money",
          "long");
  private static final Set<String> TIMES =
      Set.of(
          "date",
          "timestamp",
          "timestamptz",
          "datetime",
          "timestamp with time zone",
          "timestamp without time zone",
          "timestamp_s",
          "timestamp_ms",
          "timestamp_ns");

  /** Of a type's name, such as {@code numeric(10,2)}. */
  public static Family of(String type) {
    String name =
        type.toLowerCase(Locale.ROOT).replaceAll("\\([^)]*\\)", "").replaceAll("\\s+", " ").strip();
    if (TEXTS.contains(name)) {
      return TEXT;
    }
    if (NUMBERS.contains(name)) {
      return NUMBER;
    }
    if (TIMES.contains(name)) {
      return TIME;
    }
    return name.equals("boolean") || name.equals("bool") ? BOOLEAN : OTHER;
  }
}

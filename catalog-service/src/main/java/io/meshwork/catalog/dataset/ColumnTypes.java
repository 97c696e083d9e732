package io.meshwork.catalog.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names of column types, of which platforms have several for the same. Lengths and precisions are
 * left out, since most sources do not tell them.
 */
final class ColumnTypes {

  private static final Map<String, String> FAMILY =
      families(
          List.of(
              "string varchar text char character bpchar nvarchar nchar varchar2 citext clob"
                  + " charactervarying enum symbol",
              "integer int int2 int4 int8 int16 int32 int64 smallint bigint tinyint mediumint"
                  + " serial bigserial long short byteint",
              "double float float4 float8 float32 float64 real doubleprecision",
              "decimal numeric number bignumeric dec",
              "boolean bool bit",
              "date",
              "time timewithouttimezone timetz timewithtimezone time-millis time-micros",
              "timestamp datetime timestamptz timestampltz timestampntz timestampwithouttimezone"
                  + " timestampwithtimezone timestampwithlocaltimezone timestamp_ntz timestamp_tz"
                  + " timestamp_ltz instant timestamp-millis timestamp-micros timestamp-nanos"
                  + " local-timestamp-millis local-timestamp-micros local-timestamp-nanos",
              "bytes bytea binary varbinary blob fixed",
              "object struct record row map json jsonb variant super",
              "array list repeated"));

  private ColumnTypes() {}

  /** Whether two names may stand for the same type; a name that is empty stands for any. */
  static boolean agree(String one, String other) {
    return one.isEmpty() || other.isEmpty() || family(one).equals(family(other));
  }

  private static String family(String type) {
    String plain = type.toLowerCase(Locale.ROOT).strip();
    if (plain.endsWith("[]")) {
      return "array";
    }
    String name = plain.replaceAll("[(<\\[].*?[)>\\]]|[(<\\[].*", "").replaceAll("\\s+", "");
    return FAMILY.getOrDefault(name, name);
  }

  private static Map<String, String> families(List<String> lines) {
    var families = new HashMap<String, String>();
    for (String line : lines) {
      String[] names = line.split(" ", -1);
      for (String name : names) {
        families.put(name, names[0]);
      }
    }
    return Map.copyOf(families);
  }
}

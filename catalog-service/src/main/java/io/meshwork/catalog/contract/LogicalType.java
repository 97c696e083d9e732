package io.meshwork.catalog.contract;

import java.util.Locale;
import java.util.regex.Pattern;

/** The logical types of ODCS that have the same name in all of its versions. */
final class LogicalType {

  static final String ARRAY = "array";

  private static final Pattern INTEGER =
      Pattern.compile("[us]?int(32|64)?|long|integer|s?fixed(32|64)");

  private LogicalType() {}

  /** The logical type of what Avro, JSON Schema or Protobuf call {@code type}; empty if unclear. */
  static String of(String type) {
    String word = type.toLowerCase(Locale.ROOT);
    if (INTEGER.matcher(word).matches()) {
      return "integer";
    }
    if (word.startsWith("decimal")) {
      return "number";
    }
    if (word.startsWith("repeated ")) {
      return ARRAY;
    }
    if (word.startsWith("map<")) {
      return "object";
    }
    return switch (word) {
      case "string", "uuid", "enum", "bytes", "fixed" -> "string";
      case "float", "double", "number" -> "number";
      case "boolean", "bool" -> "boolean";
      case "date" -> "date";
      case "array" -> ARRAY;
      case "record", "object", "map" -> "object";
      default -> "";
    };
  }
}

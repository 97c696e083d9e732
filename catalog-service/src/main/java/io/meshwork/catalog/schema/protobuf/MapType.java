package io.meshwork.catalog.schema.protobuf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A map as a file writes it, such as {@code map<string, Order>}. */
record MapType(String key, String value) {

  private static final Pattern MAP = Pattern.compile("map<([^,]*),(.*)>");

  /** What kind of map a type is; null if it is none. */
  static @Nullable MapType of(String type) {
    Matcher map = MAP.matcher(type);
    return map.matches() ? new MapType(map.group(1).strip(), map.group(2).strip()) : null;
  }
}

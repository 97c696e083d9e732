package io.meshwork.catalog.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.platform.error.Violation;
import java.util.Map;

/**
 * What a document says.
 *
 * @param root its values
 * @param lines the line of every value, counted from 1, by its JSON pointer (RFC 6901)
 */
public record Tree(JsonNode root, Map<String, Integer> lines) {

  /**
   * A fault of the value at {@code pointer}, which may be missing: then it is told at the nearest
   * value around it.
   *
   * @return with the field as a path such as {@code schema[0].name}, and the line in the message
   */
  public Violation fault(String pointer, String message) {
    return new Violation(path(pointer), "line %d: %s".formatted(line(pointer), message));
  }

  /** The line of the value at {@code pointer}, or of the nearest one around it. */
  public int line(String pointer) {
    for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
      Integer line = lines.get(at);
      if (line != null) {
        return line;
      }
    }
    return lines.getOrDefault("", 1);
  }

  /** The pointer of a child. */
  public static String child(String pointer, String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  private static String path(String pointer) {
    var path = new StringBuilder();
    for (String key : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
      if (!key.isEmpty() && key.chars().allMatch(Character::isDigit)) {
        path.append('[').append(key).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(key.replace("~1", "/").replace("~0", "~"));
      }
    }
    return path.toString();
  }
}

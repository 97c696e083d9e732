package io.meshwork.catalog.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import io.meshwork.platform.error.Failure;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** A tree while it is read: how large it has become, and where its values stand. */
final class Growth {

  private static final int MAX_DIGITS = 100;
  private static final int MAX_SCALE = 400;

  private final Map<String, Integer> lines = new HashMap<>();
  private int values;

  /** Notes a value, unless it is one too many or too deep. */
  void add(String pointer, int line, int depth) {
    lines.put(pointer, line);
    if (depth > Documents.MAX_DEPTH) {
      throw fault(line, "is nested more than %d deep".formatted(Documents.MAX_DEPTH));
    }
    if (++values > Documents.MAX_VALUES) {
      throw fault(
          line,
          "the document has more than %d values, counting what aliases stand for"
              .formatted(Documents.MAX_VALUES));
    }
  }

  /** A text, which the database must be able to keep. */
  String text(String text, int line) {
    if (text.indexOf('\0') >= 0) {
      throw fault(line, "text must not contain the character U+0000");
    }
    return text;
  }

  /** A number, exactly as it was written. */
  JsonNode number(String text, int line) {
    try {
      var number = new BigDecimal(text);
      if (number.precision() <= MAX_DIGITS && Math.abs(number.scale()) <= MAX_SCALE) {
        return DecimalNode.valueOf(number);
      }
    } catch (NumberFormatException notOfJson) {
      // Infinity and its like, which JSON does not have.
    }
    throw fault(
        line,
        "must be a number of at most %d digits that JSON can express; quote it if it is text"
            .formatted(MAX_DIGITS));
  }

  Tree tree(JsonNode root) {
    return new Tree(root, Map.copyOf(lines));
  }

  static Failure fault(int line, String message) {
    return Failure.invalid("", "line %d: %s".formatted(line, message));
  }
}

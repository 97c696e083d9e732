package io.meshwork.catalog.schema.protobuf;

import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.ProtoParser;
import io.meshwork.catalog.schema.InvalidSchema;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file as it is written, with or without its comments. */
final class SourceText {

  /** The parser goes down one call a brace; protoc itself stops at 32 nested messages. */
  private static final int MAX_DEPTH = 64;

  private static final int MAX_LENGTH = 1_000_000;

  private static final Pattern PLACE = Pattern.compile("Syntax error in [^:]*:(\\d+):(\\d+): (.*)");

  private static final Pattern AT = Pattern.compile("schema:(\\d+):(\\d+)");

  private SourceText() {}

  /** What a file declares. */
  static ProtoFileElement parse(String text) throws InvalidSchema {
    checkSize(text);
    try {
      return ProtoParser.Companion.parse(Location.get("schema"), withoutComments(text));
    } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new InvalidSchema(reason(String.valueOf(e.getMessage())));
    }
  }

  /** The same text with spaces for comments, so that every place in it stays where it was. */
  static String withoutComments(String text) {
    StringBuilder plain = new StringBuilder(text);
    int at = 0;
    while (at < text.length()) {
      int end = endOfToken(text, at);
      if (isComment(text, at) && isClosed(text, at, end)) {
        for (int i = at; i < end; i++) {
          if (text.charAt(i) != '\n') {
            plain.setCharAt(i, ' ');
          }
        }
      }
      at = end;
    }
    return plain.toString();
  }

  private static void checkSize(String text) throws InvalidSchema {
    if (text.length() > MAX_LENGTH) {
      throw new InvalidSchema(
          "Longer than %,d characters; move parts into files that it imports"
              .formatted(MAX_LENGTH));
    }
    int depth = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '{' || c == '[' || c == '<' || c == '(') {
        depth++;
      } else if (c == '}' || c == ']' || c == '>' || c == ')') {
        depth--;
      }
      if (depth > MAX_DEPTH) {
        throw new InvalidSchema(
            "Braces nest more than %d deep; declare inner messages beside each other"
                .formatted(MAX_DEPTH));
      }
      at = endOfToken(text, at);
    }
  }

  /** The end of the comment or string that begins here; of anything else, the next place. */
  private static int endOfToken(String text, int at) {
    char c = text.charAt(at);
    if (c == '"' || c == '\'') {
      return endOfString(text, at, c);
    } else if (!isComment(text, at)) {
      return at + 1;
    } else if (text.charAt(at + 1) == '/') {
      int end = text.indexOf('\n', at);
      return end < 0 ? text.length() : end;
    }
    int end = text.indexOf("*/", at + 2);
    return end < 0 ? text.length() : end + 2;
  }

  private static int endOfString(String text, int at, char quote) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != quote) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end + 1, text.length());
  }

  private static boolean isComment(String text, int at) {
    return text.startsWith("//", at) || text.startsWith("/*", at);
  }

  /** What is left open stays in the text, for the parser to complain of. */
  private static boolean isClosed(String text, int at, int end) {
    return text.startsWith("//", at) || (end - at >= 4 && text.startsWith("*/", end - 2));
  }

  private static String reason(String message) {
    Matcher place = PLACE.matcher(message);
    if (!place.matches()) {
      return "Not Protocol Buffers: " + AT.matcher(message).replaceAll("line $1, column $2");
    }
    return "Line %s, column %s: %s%s"
        .formatted(place.group(1), place.group(2), place.group(3), remedy(place.group(3)));
  }

  private static String remedy(String fault) {
    if (fault.startsWith("unexpected label")) {
      return "; expected a declaration such as message or enum, or in proto2 optional, required or"
          + " repeated before a field (write syntax = \"proto3\"; first to leave labels out)";
    }
    return fault.startsWith("edition") ? "; write syntax = \"proto2\" or \"proto3\"" : "";
  }
}

package io.meshwork.catalog.schema.protobuf;

import com.squareup.wire.schema.Location;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines of a text, with and without comments, which differ where there is a comment. */
final class CommentLines {

  /** What opens, closes or leads a line of a comment. */
  private static final Pattern MARKS = Pattern.compile("^(//+|/\\*+|\\*+(?!/))|\\*+/$");

  private static final Pattern ESCAPE = Pattern.compile("\\\\.", Pattern.DOTALL);

  private final List<String> lines;
  private final List<String> code;

  CommentLines(String text) {
    String plain = SourceText.withoutComments(text);
    this.lines = lines(text, plain);
    this.code = lines(plain, plain);
  }

  /**
   * The comment in the lines right above what is declared at a place; if there is none, the one
   * behind it. Empty if there is neither, or more than this declaration in the line.
   */
  String beside(Location place) {
    int line = place.getLine() - 1;
    if (!code.get(line).substring(0, place.getColumn() - 1).isBlank()) {
      return "";
    }
    Deque<String> above = new ArrayDeque<>();
    for (int i = line - 1; i >= 0 && isCommentOnly(i); i--) {
      above.push(words(lines.get(i)));
    }
    if (above.isEmpty()) {
      return words(lines.get(line).substring(code.get(line).stripTrailing().length()));
    }
    return above.stream().filter(words -> !words.isEmpty()).collect(Collectors.joining("\n"));
  }

  /** The parser takes an escaped line break in a string for the end of a line. */
  private static List<String> lines(String text, String plain) {
    StringBuilder broken = new StringBuilder(text);
    ESCAPE
        .matcher(plain)
        .results()
        .filter(escape -> escape.group().equals("\\n"))
        .forEach(escape -> broken.setCharAt(escape.end() - 1, '\n'));
    return Arrays.asList(broken.toString().split("\n", -1));
  }

  private boolean isCommentOnly(int line) {
    return code.get(line).isBlank() && !lines.get(line).isBlank();
  }

  private static String words(String comment) {
    return MARKS.matcher(comment.strip()).replaceAll("").strip();
  }
}

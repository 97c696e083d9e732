package io.meshwork.quality.execution.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a piece of SQL, told apart by the rules of PostgreSQL with standard strings, which
 * DuckDB shares. What could be read in two ways is refused.
 */
final class SqlWords {

  private static final String REFUSED = "\\`$;?#{}";

  private final String sql;
  private final List<Word> words = new ArrayList<>();
  private int at;

  private SqlWords(String sql) {
    this.sql = sql;
  }

  /**
   * A word outside of strings.
   *
   * @param text of an identifier that is not quoted, in lower case
   * @param before the character before it that is no space; a space if there is none
   * @param after the one after it
   */
  record Word(String text, boolean isQuoted, char before, char after) {}

  static List<Word> of(String sql) throws UnrunnableException {
    var reader = new SqlWords(sql);
    while (reader.at < sql.length()) {
      reader.next();
    }
    return reader.words;
  }

  private void next() throws UnrunnableException {
    char here = sql.charAt(at);
    if (here == '\'') {
      at = end('\'');
    } else if (here == '"') {
      int start = at;
      at = end('"');
      add(sql.substring(start + 1, at - 1).replace("\"\"", "\""), true, start);
    } else if (Character.isUnicodeIdentifierStart(here) || here == '_') {
      word();
    } else if (Character.isDigit(here)) {
      skipNumber();
    } else {
      symbol(here);
    }
  }

  private void word() throws UnrunnableException {
    int start = at;
    while (at < sql.length() && Character.isUnicodeIdentifierPart(sql.charAt(at))) {
      at++;
    }
    String text = sql.substring(start, at).toLowerCase(Locale.ROOT);
    boolean isPrefix = at < sql.length() && sql.charAt(at) == '\'';
    if (isPrefix) {
      throw refused(text + "'", "strings have no prefix here");
    }
    add(text, false, start);
  }

  private void skipNumber() {
    while (at < sql.length()
        && (Character.isLetterOrDigit(sql.charAt(at)) || sql.charAt(at) == '.')) {
      at++;
    }
  }

  private void symbol(char here) throws UnrunnableException {
    if (sql.startsWith("--", at) || sql.startsWith("/*", at)) {
      throw refused(sql.substring(at, at + 2), "comments are left out");
    }
    boolean isPrefix = sql.startsWith("&'", at) || sql.startsWith("&\"", at);
    if (isPrefix || REFUSED.indexOf(here) >= 0 || here == '\0') {
      throw refused(String.valueOf(here), "it means something only in quotes");
    }
    at++;
  }

  /** Behind the quote that ends what starts here; one that is doubled ends nothing. */
  private int end(char quote) throws UnrunnableException {
    for (int i = at + 1; i < sql.length(); i++) {
      if (sql.charAt(i) == quote) {
        if (i + 1 < sql.length() && sql.charAt(i + 1) == quote) {
          i++;
        } else {
          return i + 1;
        }
      }
    }
    throw refused(String.valueOf(quote), "nothing ends it");
  }

  private void add(String text, boolean isQuoted, int start) {
    int before = start - 1;
    while (before >= 0 && Character.isWhitespace(sql.charAt(before))) {
      before--;
    }
    int after = at;
    while (after < sql.length() && Character.isWhitespace(sql.charAt(after))) {
      after++;
    }
    words.add(
        new Word(
            text,
            isQuoted,
            before < 0 ? ' ' : sql.charAt(before),
            after < sql.length() ? sql.charAt(after) : ' '));
  }

  private static UnrunnableException refused(String what, String why) {
    return new UnrunnableException("The SQL is refused for its %s: %s.".formatted(what, why));
  }
}

package io.meshwork.quality.execution.statement;

import io.meshwork.quality.execution.statement.SqlWords.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.Statements;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.TableStatement;

/**
 * Lets SQL that people wrote through if it is one SELECT that can do no harm: it parses as nothing
 * else, none of its words changes or locks anything, it calls only functions that are known to be
 * harmless, and leaves the system's own tables alone. What is run is what the parser understood,
 * written anew, so that nothing can mean one thing here and another in the database.
 */
public final class CustomSql {

  private static final int MAX_LENGTH = 20_000;
  private static final long MAX_MILLIS = 5000;
  private static final String FILTERED = "SELECT 1 FROM t WHERE ";
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\"?\\$?\\{(object|table|model|schema|property|column|field)\\}\"?");
  private static final Set<String> OF_COLUMN = Set.of("property", "column", "field");
  private static final Set<String> CHANGING =
      Set.of("into", "insert", "update", "delete", "merge", "truncate", "copy", "call", "execute");
  private static final Set<String> LOCKING = Set.of("update", "share", "no", "key");
  private static final List<String> OF_SYSTEM =
      List.of("pg_", "duckdb_", "pragma_", "sqlite_", "information_schema");

  private CustomSql() {}

  /**
   * The query with its placeholders filled: {@code ${object}} and {@code ${property}}, as the
   * standard calls them, or {@code {table}} and {@code {column}}.
   *
   * @param column empty for a rule of the whole table
   */
  public static String query(String sql, Table table, String column) throws UnrunnableException {
    Matcher placeholders = PLACEHOLDER.matcher(sql);
    var filled = new StringBuilder();
    while (placeholders.find()) {
      boolean isColumn = OF_COLUMN.contains(placeholders.group(1));
      String name = isColumn ? table.sql(table.column(column)) : table.relation();
      placeholders.appendReplacement(filled, Matcher.quoteReplacement(name));
    }
    return checked(placeholders.appendTail(filled).toString()).toString();
  }

  /** A condition on rows. */
  static String condition(String sql) throws UnrunnableException {
    if (checked(FILTERED + "(" + sql + ")") instanceof PlainSelect select) {
      Expression where = select.getWhere();
      if (where != null && select.toString().equals(FILTERED + where)) {
        return where.toString();
      }
    }
    throw new UnrunnableException("The filter is no condition: '%s'.".formatted(sql));
  }

  private static Select checked(String sql) throws UnrunnableException {
    if (sql.isBlank()) {
      throw new UnrunnableException("The SQL is empty.");
    }
    if (sql.length() > MAX_LENGTH) {
      throw new UnrunnableException("The SQL has more than %d characters.".formatted(MAX_LENGTH));
    }
    Statements parsed = parse(sql);
    if (parsed.size() != 1
        || !(parsed.getFirst() instanceof Select select)
        || select instanceof TableStatement) {
      throw new UnrunnableException("The SQL must be one SELECT and nothing else.");
    }
    check(SqlWords.of(select.toString()));
    return select;
  }

  private static Statements parse(String sql) throws UnrunnableException {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      CCJSqlParser parser = CCJSqlParserUtil.newParser(sql);
      parser.withTimeOut(MAX_MILLIS);
      return CCJSqlParserUtil.parseStatements(parser, executor);
    } catch (JSQLParserException malformed) {
      throw new UnrunnableException("The SQL cannot be read: " + firstLine(malformed));
    }
  }

  private static void check(List<Word> words) throws UnrunnableException {
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      String before = i == 0 || words.get(i - 1).isQuoted() ? "" : words.get(i - 1).text();
      if (!word.isQuoted()
          && (CHANGING.contains(word.text())
              || (before.equals("for") && LOCKING.contains(word.text())))) {
        throw new UnrunnableException(
            "The SQL must only read; it says %s.".formatted(word.text().toUpperCase(Locale.ROOT)));
      }
      checkCall(word);
      checkName(word);
    }
  }

  private static void checkCall(Word word) throws UnrunnableException {
    if (word.after() != '(' || (!word.isQuoted() && AllowedFunctions.isLanguage(word.text()))) {
      return;
    }
    if (word.before() == '.' || !AllowedFunctions.contains(word.text())) {
      throw new UnrunnableException(
          "The SQL calls %s(), which is none of the functions that checks may call."
              .formatted(word.text()));
    }
  }

  private static void checkName(Word word) throws UnrunnableException {
    String name = word.text().toLowerCase(Locale.ROOT);
    if (OF_SYSTEM.stream().anyMatch(name::startsWith)) {
      throw new UnrunnableException(
          "The SQL names '%s'; what the system keeps is not for checks.".formatted(word.text()));
    }
  }

  private static String firstLine(JSQLParserException malformed) {
    String message = String.valueOf(malformed.getMessage());
    String line =
        message
            .replaceFirst("^[\\w.]*Exception: ", "")
            .lines()
            .limit(2)
            .map(String::strip)
            .reduce((one, two) -> one + " " + two)
            .orElse("");
    return line.length() <= 300 ? line : line.substring(0, 300);
  }
}

package io.meshwork.quality.execution.source;

import io.meshwork.quality.execution.statement.UnrunnableException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * DataFiles of one format that make a table.
 *
 * @param paths as DuckDB opens them
 */
record DataFiles(Format format, List<String> paths) implements FileTable {

  /** What DuckDB reads, told by the ends of names. */
  enum Format {
    CSV("read_csv", ".csv", ".csv.gz", ".tsv", ".tsv.gz"),
    PARQUET("read_parquet", ".parquet"),
    JSON("read_json", ".json", ".json.gz", ".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz");

    private final String function;
    private final Pattern ends;

    Format(String function, String... ends) {
      this.function = function;
      this.ends =
          Pattern.compile(
              ".*(" + String.join("|", ends).replace(".", "\\.") + ")",
              Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    static Optional<Format> of(String name) {
      return Arrays.stream(values())
          .filter(format -> format.ends.matcher(name).matches())
          .findFirst();
    }

    /** How a name ends, such as {@code .csv.gz}; empty if that says no format. */
    static String end(String name) {
      return Arrays.stream(values())
          .map(format -> format.ends.matcher(name))
          .filter(Matcher::matches)
          .map(matcher -> matcher.group(1))
          .findFirst()
          .orElse("");
    }
  }

  /** The files of one table, which all must have one format. */
  static DataFiles of(List<String> paths) throws UnrunnableException {
    List<Optional<Format>> formats = paths.stream().map(Format::of).distinct().toList();
    if (formats.size() != 1 || formats.getFirst().isEmpty()) {
      throw new UnrunnableException(
          paths.isEmpty()
              ? "There is no such file."
              : "The files must all be CSV, all Parquet or all JSON, by the ends of their names.");
    }
    return new DataFiles(formats.getFirst().get(), paths);
  }

  /** What a file holds, it says itself. */
  @Override
  public void check(Statement duckdb) {}

  @Override
  public String sql() {
    return format.function + "(" + list(paths) + ")";
  }

  static String list(List<String> texts) {
    return texts.stream().map(DataFiles::literal).collect(Collectors.joining(", ", "[", "]"));
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}

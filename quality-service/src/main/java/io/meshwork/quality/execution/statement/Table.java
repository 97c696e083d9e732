package io.meshwork.quality.execution.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table as it was found.
 *
 * @param relation what stands for it in SQL, quoted
 */
public record Table(Dialect dialect, String relation, List<Column> columns) {

  /** What a rule is told that is of a column and names none. */
  static final String NO_COLUMN = "The rule does not say which column it is about.";

  /** A column that was found. */
  public record Column(String name, String type) {

    public Family family() {
      return Family.of(type);
    }
  }

  /** The column of that name, or the only one whose name differs by case alone. */
  Optional<Column> find(String name) {
    Optional<Column> same = columns.stream().filter(one -> one.name().equals(name)).findFirst();
    if (same.isPresent()) {
      return same;
    }
    List<Column> alike = columns.stream().filter(one -> one.name().equalsIgnoreCase(name)).toList();
    return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
  }

  Column column(String name) throws UnrunnableException {
    return find(name)
        .orElseThrow(
            () ->
                new UnrunnableException(
                    name.isEmpty()
                        ? NO_COLUMN
                        : "The table has no column '%s'; it has %s.".formatted(name, names())));
  }

  /** A column as SQL has it. */
  String sql(Column column) {
    return dialect.quote(column.name());
  }

  private String names() {
    String names = columns.stream().limit(20).map(Column::name).collect(Collectors.joining(", "));
    return columns.size() > 20 ? names + " and others" : names;
  }
}

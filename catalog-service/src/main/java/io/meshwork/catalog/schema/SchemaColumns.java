package io.meshwork.catalog.schema;

import io.meshwork.catalog.dataset.ColumnDraft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a schema describes, as far as a dataset takes them: the first 5000, each name
 * once; what is longer than a dataset takes is cut, and names are left out then.
 */
public final class SchemaColumns {

  /** What nests deeper, such as what contains itself, is told by its type alone. */
  public static final int MAX_DEPTH = 16;

  /** The name of a value that is no record. */
  public static final String VALUE = "value";

  private static final int MAX_COLUMNS = 5000;
  private static final int MAX_NAME = 1000;
  private static final int MAX_TYPE = 10_000;
  private static final int MAX_DESCRIPTION = 20_000;

  private final List<ColumnDraft> columns = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /**
   * Adds a column.
   *
   * @param path its name, with those of what it is nested in before it
   * @param nullable null if the schema does not say
   */
  public void add(String path, String type, String description, @Nullable Boolean nullable) {
    if (!path.isBlank() && path.length() <= MAX_NAME && !isFull() && names.add(path)) {
      columns.add(
          ColumnDraft.of(
              path, shorten(type, MAX_TYPE), shorten(description, MAX_DESCRIPTION), nullable));
    }
  }

  /** Adds what another schema of the same dataset describes. */
  public void addAll(List<ColumnDraft> others) {
    others.stream().filter(column -> !isFull() && names.add(column.name())).forEach(columns::add);
  }

  /** Whether nothing more is taken, so that a reader can stop. */
  public boolean isFull() {
    return columns.size() >= MAX_COLUMNS;
  }

  public List<ColumnDraft> drafts() {
    return List.copyOf(columns);
  }

  /** The path of what is nested; of the whole value, the name alone. */
  public static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static String shorten(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}

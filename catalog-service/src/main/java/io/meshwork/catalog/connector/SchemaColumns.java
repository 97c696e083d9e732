package io.meshwork.catalog.connector;

import io.meshwork.catalog.dataset.ColumnDraft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns that a topic's schemas describe; nested ones are named by their path. */
final class SchemaColumns {

  /** What nests deeper, such as what contains itself, is told by its type alone. */
  static final int MAX_DEPTH = 16;

  private static final int MAX_COLUMNS = 5000;
  private static final int MAX_NAME = 1000;
  private static final int MAX_TYPE = 10_000;
  private static final int MAX_DESCRIPTION = 20_000;

  private final List<ColumnDraft> columns = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /**
   * Adds what a schema describes. Of Protobuf, nothing is read yet.
   *
   * @param path of what the schema describes; empty for the whole value
   */
  void add(String path, RegistryClient.Schema schema) {
    switch (schema.type()) {
      case "AVRO" -> new AvroSchema(this).add(path, schema.content());
      case "JSON" -> new JsonSchema(this, schema.content()).add(path);
      default -> {}
    }
  }

  void add(String path, String type, String description, @Nullable Boolean nullable) {
    if (!path.isBlank()
        && path.length() <= MAX_NAME
        && columns.size() < MAX_COLUMNS
        && names.add(path)) {
      columns.add(
          ColumnDraft.of(
              path, shorten(type, MAX_TYPE), shorten(description, MAX_DESCRIPTION), nullable));
    }
  }

  List<ColumnDraft> drafts() {
    return List.copyOf(columns);
  }

  static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static String shorten(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}

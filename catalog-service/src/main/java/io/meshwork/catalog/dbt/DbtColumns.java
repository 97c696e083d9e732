package io.meshwork.catalog.dbt;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.catalog.dataset.ColumnDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one node, put together from the manifest, the warehouse and the tests. Names are
 * matched without regard to case, which warehouses change; the manifest's spelling stays.
 */
final class DbtColumns {

  private static final int MAX_COLUMNS = 5000;
  private static final int MAX_NAME = 1000;
  private static final int MAX_TYPE = 10_000;
  private static final int MAX_DESCRIPTION = 20_000;
  private static final int MAX_REFERENCE = 2000;

  /** In the order of the warehouse, then of the manifest; by name in lower case. */
  private final Map<String, Known> columns = new LinkedHashMap<>();

  private static final class Known {
    private String name = "";
    private String type = "";
    private String description = "";
    private @Nullable Boolean nullable;
    private @Nullable Boolean unique;
    private @Nullable Integer primaryKey;
    private @Nullable String references;
  }

  void add(Warehouse.Relation relation) {
    for (Warehouse.Column column : relation.columns()) {
      Known known = known(column.name());
      known.type = column.type();
      known.description = column.comment();
    }
  }

  void add(DbtNode node) {
    for (JsonNode column : node.columns()) {
      Known known = known(DbtNode.text(column, "name"));
      known.name = DbtNode.text(column, "name");
      if (known.type.isEmpty()) {
        known.type = DbtNode.text(column, "data_type");
      }
      if (!DbtNode.text(column, "description").isEmpty()) {
        known.description = DbtNode.text(column, "description");
      }
      if (node.isEnforced()) {
        column
            .path("constraints")
            .forEach(constraint -> constrain(constraint, List.of(known.name)));
      }
    }
    if (node.isEnforced()) {
      for (JsonNode constraint : node.constraints()) {
        var names = new ArrayList<String>();
        constraint.path("columns").forEach(name -> names.add(name.asText()));
        constrain(constraint, names);
      }
    }
  }

  /**
   * A test promises something of a column.
   *
   * @param target what a {@code relationships} test points at, such as {@code
   *     shop.public.customers}
   */
  void add(DbtTest test, String target) {
    Known known = columns.get(key(test.column()));
    if (known != null) {
      switch (test.kind()) {
        case "not_null" -> known.nullable = false;
        case "unique" -> known.unique = true;
        default -> {
          if (!target.isEmpty() && !test.field().isEmpty()) {
            known.references = target + "." + test.field();
          }
        }
      }
    }
  }

  List<ColumnDraft> drafts() {
    return columns.values().stream()
        .filter(known -> !known.name.isBlank() && known.name.length() <= MAX_NAME)
        .limit(MAX_COLUMNS)
        .map(
            known ->
                new ColumnDraft(
                    known.name,
                    shorten(known.type, MAX_TYPE),
                    shorten(known.description, MAX_DESCRIPTION),
                    known.nullable,
                    known.primaryKey,
                    known.unique,
                    known.references == null ? null : shorten(known.references, MAX_REFERENCE),
                    null,
                    List.of(),
                    List.of()))
        .toList();
  }

  static String shorten(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  private void constrain(JsonNode constraint, List<String> names) {
    switch (DbtNode.text(constraint, "type")) {
      case "not_null" -> each(names, (known, _) -> known.nullable = false);
      case "unique" -> single(names, known -> known.unique = true);
      case "primary_key" ->
          each(
              names,
              (known, place) -> {
                known.primaryKey = place;
                known.nullable = false;
              });
      case "foreign_key" -> {
        String to = DbtNode.text(constraint, "to").replaceAll("[\"`\\[\\]]", "");
        JsonNode fields = constraint.path("to_columns");
        if (!to.isEmpty()) {
          each(
              names,
              (known, place) -> {
                String field = fields.path(place - 1).asText("");
                known.references = field.isEmpty() ? to : to + "." + field;
              });
        }
      }
      default -> {}
    }
  }

  private void each(List<String> names, BiConsumer<Known, Integer> change) {
    for (int i = 0; i < names.size(); i++) {
      Known known = columns.get(key(names.get(i)));
      if (known != null) {
        change.accept(known, i + 1);
      }
    }
  }

  /** What holds of several columns together holds of none of them alone. */
  private void single(List<String> names, Consumer<Known> change) {
    if (names.size() == 1) {
      each(names, (known, _) -> change.accept(known));
    }
  }

  private Known known(String name) {
    Known known = columns.computeIfAbsent(key(name), _ -> new Known());
    if (known.name.isEmpty()) {
      known.name = name;
    }
    return known;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}

package io.meshwork.catalog.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A column of which what was declared and what was found differ.
 *
 * @param kind {@code missing}: declared, and not found; {@code unexpected}: found, and not
 *     declared; {@code type}: found with another type
 * @param declaredType absent for what is unexpected
 * @param foundType absent for what is missing
 * @param source who found it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Drift")
public record Drift(
    String column,
    Kind kind,
    @Nullable String declaredType,
    @Nullable String foundType,
    Source source) {

  /** How a column differs. */
  public enum Kind {
    MISSING,
    UNEXPECTED,
    TYPE;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Where the columns differ. Nothing is said of types when one side is silent, nor of what is
   * nested when one side tells only of the column it is nested in.
   */
  static List<Drift> between(List<ColumnDraft> declared, Source source, List<ColumnDraft> found) {
    if (declared.isEmpty() || found.isEmpty()) {
      return List.of();
    }
    Map<String, ColumnDraft> declaredByName = byName(declared);
    Map<String, ColumnDraft> foundByName = byName(found);
    var drift = new ArrayList<Drift>();
    for (ColumnDraft column : declared) {
      ColumnDraft other = foundByName.get(key(column.name()));
      if (other == null) {
        if (isTopOrSiblingOf(column, foundByName)) {
          drift.add(new Drift(column.name(), Kind.MISSING, column.type(), null, source));
        }
      } else if (!ColumnTypes.agree(column.type(), other.type())) {
        drift.add(new Drift(column.name(), Kind.TYPE, column.type(), other.type(), source));
      }
    }
    for (ColumnDraft column : found) {
      if (!declaredByName.containsKey(key(column.name()))
          && isTopOrSiblingOf(column, declaredByName)) {
        drift.add(new Drift(column.name(), Kind.UNEXPECTED, null, column.type(), source));
      }
    }
    return List.copyOf(drift);
  }

  /** Whether the other side should know a column: it does know something beside it. */
  private static boolean isTopOrSiblingOf(ColumnDraft column, Map<String, ColumnDraft> other) {
    int end = column.name().lastIndexOf('.');
    return end < 0
        || other.keySet().stream()
            .anyMatch(name -> name.startsWith(key(column.name().substring(0, end + 1))));
  }

  /**
   * Warehouses differ in the case they give names back in; their users do not mean anything by it.
   */
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static Map<String, ColumnDraft> byName(List<ColumnDraft> columns) {
    return columns.stream()
        .collect(
            Collectors.toMap(column -> key(column.name()), Function.identity(), (one, _) -> one));
  }
}

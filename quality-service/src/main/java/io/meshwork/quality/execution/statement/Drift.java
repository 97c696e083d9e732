package io.meshwork.quality.execution.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * How the columns of a table differ from those that are expected: by name, whatever the case, and
 * by type where both belong to a family of types.
 *
 * @param differences each as people read it
 */
public record Drift(List<String> differences) {

  /**
   * Compares.
   *
   * @param expected columns of the table itself, none that is nested in another
   */
  public static Drift between(List<Table.Column> expected, Table found) {
    var differences = new ArrayList<String>();
    var names = new HashSet<String>();
    for (Table.Column column : expected) {
      names.add(column.name().toLowerCase(Locale.ROOT));
      found
          .find(column.name())
          .ifPresentOrElse(
              there -> addTypes(differences, column, there),
              () -> differences.add("'%s' is missing".formatted(column.name())));
    }
    found.columns().stream()
        .filter(column -> !names.contains(column.name().toLowerCase(Locale.ROOT)))
        .forEach(column -> differences.add("'%s' is not expected".formatted(column.name())));
    return new Drift(differences);
  }

  private static void addTypes(
      List<String> differences, Table.Column expected, Table.Column found) {
    Family wanted = expected.family();
    Family there = found.family();
    if (wanted != Family.OTHER && there != Family.OTHER && wanted != there) {
      differences.add("'%s' is %s, not %s".formatted(found.name(), found.type(), expected.type()));
    }
  }
}

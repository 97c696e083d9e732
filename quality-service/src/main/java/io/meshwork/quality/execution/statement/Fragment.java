package io.meshwork.quality.execution.statement;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of SQL and the values that are bound to its parameters, in their order.
 *
 * @param sql with a {@code ?} for each value
 */
public record Fragment(String sql, List<Object> values) {

  static Fragment of(String sql, Object... values) {
    return new Fragment(sql, List.of(values));
  }

  /** Several, joined; empty ones fall out. */
  static Fragment join(String between, Collection<Fragment> parts) {
    List<Fragment> said = parts.stream().filter(part -> !part.sql.isEmpty()).toList();
    return new Fragment(
        said.stream().map(Fragment::sql).collect(Collectors.joining(between)),
        said.stream().flatMap(part -> part.values.stream()).toList());
  }

  /** Conditions that must all hold; empty ones fall out. */
  static Fragment all(Fragment... conditions) {
    return join(
        " AND ",
        Stream.of(conditions).map(one -> one.sql.isEmpty() ? one : one.in("(", ")")).toList());
  }

  Fragment in(String before, String after) {
    return new Fragment(before + sql + after, values);
  }

  Fragment then(Fragment next) {
    return join("", List.of(this, next));
  }
}

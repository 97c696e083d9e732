package io.meshwork.catalog.registry;

import java.util.List;

/**
 * A part of a list, as Confluent's API asks for it.
 *
 * @param offset how many to pass over
 * @param limit how many to take; negative for all
 */
public record Slice(int offset, int limit) {

  public static final Slice ALL = new Slice(0, -1);

  int max() {
    return limit < 0 ? Integer.MAX_VALUE : limit;
  }

  int start() {
    return Math.max(0, offset);
  }

  /** That part of {@code list}. */
  public <T> List<T> of(List<T> list) {
    return list.stream().skip(start()).limit(max()).toList();
  }
}

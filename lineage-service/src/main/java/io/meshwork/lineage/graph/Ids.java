package io.meshwork.lineage.graph;

import java.util.Arrays;
import java.util.function.LongConsumer;

/** Ids, in the order in which they were added. */
final class Ids {

  static final Ids NONE = new Ids();

  private long[] values = {};
  private int size;

  void add(long id) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1) + 1);
    }
    values[size++] = id;
  }

  void forEach(LongConsumer action) {
    for (int i = 0; i < size; i++) {
      action.accept(values[i]);
    }
  }
}

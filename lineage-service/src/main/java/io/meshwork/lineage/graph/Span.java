package io.meshwork.lineage.graph;

import java.time.Instant;

/** From when to when something was seen. */
record Span(Instant first, Instant last) {

  static Span at(Instant time) {
    return new Span(time, time);
  }

  Span merge(Span other) {
    return new Span(
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last);
  }
}

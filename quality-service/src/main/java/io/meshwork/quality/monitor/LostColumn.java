package io.meshwork.quality.monitor;

import java.time.Instant;

/**
 * A column that is no longer there, or is of another type.
 *
 * @param type that it has now; empty if it is not there
 * @param typeBefore that it had
 */
record LostColumn(String column, String type, String typeBefore, Instant since) {

  String sentence() {
    return type.isEmpty()
        ? "Column '%s' is gone.".formatted(column)
        : "Column '%s' is %s and was %s.".formatted(column, type, typeBefore);
  }
}

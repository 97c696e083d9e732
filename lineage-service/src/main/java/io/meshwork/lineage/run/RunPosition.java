package io.meshwork.lineage.run;

import io.meshwork.platform.error.Failure;
import java.time.DateTimeException;
import java.time.Instant;

/** Where a run stands in the list of its job's runs, the latest first. */
record RunPosition(Instant beganAt, String id) {

  private static final Instant AFTER_ALL = Instant.parse("9999-12-31T00:00:00Z");

  /** The position that {@link #toString} wrote; before all runs if it is empty. */
  static RunPosition of(String text) {
    if (text.isEmpty()) {
      return new RunPosition(AFTER_ALL, "");
    }
    int at = text.indexOf(' ');
    try {
      return new RunPosition(
          Instant.parse(text.substring(0, Math.max(at, 0))), text.substring(at + 1));
    } catch (DateTimeException foreign) {
      throw Failure.invalid("pageToken", "must be a nextPageToken of an earlier answer");
    }
  }

  @Override
  public String toString() {
    return beganAt + " " + id;
  }
}

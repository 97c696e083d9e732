package io.meshwork.lineage.marquez.importer;

import io.meshwork.platform.error.Failure;
import java.time.DateTimeException;
import java.time.Instant;

/** Where an event stands in the list of those that were refused. */
record RefusalPosition(Instant eventTime, String digest) {

  private static final Instant BEFORE_ALL = Instant.parse("-4000-01-01T00:00:00Z");

  /** The position that {@link #toString} wrote; before all if it is empty. */
  static RefusalPosition of(String text) {
    if (text.isEmpty()) {
      return new RefusalPosition(BEFORE_ALL, "");
    }
    int at = text.indexOf(' ');
    try {
      return new RefusalPosition(
          Instant.parse(text.substring(0, Math.max(at, 0))), text.substring(at + 1));
    } catch (DateTimeException foreign) {
      throw Failure.invalid("pageToken", "must be a nextPageToken of an earlier answer");
    }
  }

  @Override
  public String toString() {
    return eventTime + " " + digest;
  }
}

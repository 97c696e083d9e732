package io.meshwork.lineage.run;

import io.meshwork.platform.error.Failure;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * Where a version stands in the list of its dataset's versions, the latest first.
 *
 * @param run number of the run that wrote it
 */
record VersionPosition(Instant writtenAt, long run) {

  private static final VersionPosition BEFORE_ALL =
      new VersionPosition(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

  /** The position that {@link #toString} wrote; before all versions if it is empty. */
  static VersionPosition of(String text) {
    if (text.isEmpty()) {
      return BEFORE_ALL;
    }
    String[] parts = text.split(" ", 2);
    try {
      return new VersionPosition(Instant.parse(parts[0]), Long.parseLong(parts[1]));
    } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException foreign) {
      throw Failure.invalid("pageToken", "must be a nextPageToken of an earlier answer");
    }
  }

  @Override
  public String toString() {
    return writtenAt + " " + run;
  }
}

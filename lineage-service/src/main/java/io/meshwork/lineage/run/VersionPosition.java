package io.meshwork.lineage.run;

import io.meshwork.platform.error.Failure;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a version stands in the list of its dataset's versions, the latest first.
 *
 * @param job key of the job of the run that wrote it
 * @param run key of that run's id
 */
record VersionPosition(Instant writtenAt, UUID job, UUID run) {

  private static final UUID LAST_KEY = new UUID(-1, -1);
  private static final VersionPosition BEFORE_ALL =
      new VersionPosition(Instant.parse("9999-12-31T00:00:00Z"), LAST_KEY, LAST_KEY);

  /** The position that {@link #toString} wrote; before all versions if it is empty. */
  static VersionPosition of(String text) {
    if (text.isEmpty()) {
      return BEFORE_ALL;
    }
    String[] parts = text.split(" ", -1);
    try {
      if (parts.length == 3) {
        return new VersionPosition(
            Instant.parse(parts[0]), UUID.fromString(parts[1]), UUID.fromString(parts[2]));
      }
    } catch (DateTimeException | IllegalArgumentException foreign) {
      // Told below, like a token of another list.
    }
    throw Failure.invalid("pageToken", "must be a nextPageToken of an earlier answer");
  }

  @Override
  public String toString() {
    return writtenAt + " " + job + " " + run;
  }
}

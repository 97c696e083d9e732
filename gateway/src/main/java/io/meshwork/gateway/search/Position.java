package io.meshwork.gateway.search;

import io.meshwork.platform.error.Failure;
import java.util.Optional;

/** Where a hit stands among all hits: by its score, then by its URN. */
record Position(double score, String urn) {

  /** The position that {@link #toString} wrote. */
  static Optional<Position> of(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int at = text.indexOf(' ');
    try {
      return Optional.of(
          new Position(
              Double.parseDouble(text.substring(0, Math.max(at, 0))), text.substring(at + 1)));
    } catch (NumberFormatException foreign) {
      throw Failure.invalid("pageToken", "must be a nextPageToken of an earlier answer");
    }
  }

  @Override
  public String toString() {
    return score + " " + urn;
  }
}

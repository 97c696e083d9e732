package io.meshwork.lineage.marquez.importer;

import io.meshwork.lineage.marquez.importer.MarquezEvent.Place;
import io.meshwork.lineage.openlineage.IngestService.Outcome;
import io.meshwork.platform.error.Violation;
import java.util.stream.Collectors;

/**
 * What became of an event of Marquez.
 *
 * @param reason why it was refused, at most {@value #MAX_FAULTS} sentences; empty if it was not
 */
record Fate(Place place, Kind kind, String reason) {

  private static final int MAX_FAULTS = 20;

  enum Kind {
    ACCEPTED,
    /** It was here before. */
    DUPLICATE,
    REFUSED
  }

  static Fate of(MarquezEvent event, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted _ -> new Fate(event.place(), Kind.ACCEPTED, "");
      case Outcome.Duplicate _ -> new Fate(event.place(), Kind.DUPLICATE, "");
      case Outcome.Invalid invalid ->
          new Fate(
              event.place(),
              Kind.REFUSED,
              invalid.faults().stream()
                  .limit(MAX_FAULTS)
                  .map(Violation::sentence)
                  .collect(Collectors.joining("; ")));
    };
  }

  static Fate tooLarge(MarquezEvent event) {
    return new Fate(
        event.place(),
        Kind.REFUSED,
        "The event has %d bytes; at most %d are allowed."
            .formatted(event.bytes(), MarquezEvent.MAX_BYTES));
  }
}

package io.meshwork.quality.report;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.time.Instants;
import io.meshwork.quality.result.ResultService;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Optional;

/** When checks ran, as tools written in Python say it. */
public final class Times {

  /** Such as {@code 20200727T171932.962507Z}. */
  private static final DateTimeFormatter BASIC =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4)
          .appendPattern("MMdd'T'HHmmss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendOffset("+HHMM", "Z")
          .toFormatter();

  private Times() {}

  /**
   * When the checks ran: what the sender says, or else the first time that the document says.
   *
   * @param places where the document may say it, the best first
   * @throws Failure INVALID if nobody says it, or it cannot be true
   */
  public static Instant of(Submission.Options options, Place... places) {
    if (options.measuredAt() != null) {
      Instant said = Instants.parse("measuredAt", options.measuredAt());
      if (!ResultService.isPlausible(said)) {
        throw Failure.invalid("measuredAt", "must be " + ResultService.PLAUSIBLE);
      }
      return said;
    }
    for (Place place : places) {
      if (place.isThere()) {
        return parse(place.text())
            .filter(ResultService::isPlausible)
            .orElseThrow(
                () ->
                    place.fault(
                        "must be %s, not '%s'; measuredAt can say it instead"
                            .formatted(
                                ResultService.PLAUSIBLE, Texts.clip(place.node().asText(), 100))));
      }
    }
    throw Failure.invalid(
        "measuredAt", "must say when the checks ran, as the document does not tell");
  }

  /** The time that a text says, if it does; in UTC unless it says otherwise. */
  public static Optional<Instant> parse(String text) {
    String iso = text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T");
    try {
      return Optional.of(OffsetDateTime.parse(iso).toInstant());
    } catch (DateTimeException notIso) {
      try {
        return Optional.of(LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
      } catch (DateTimeException notLocal) {
        try {
          return Optional.of(OffsetDateTime.parse(iso, BASIC).toInstant());
        } catch (DateTimeException noTime) {
          return Optional.empty();
        }
      }
    }
  }
}

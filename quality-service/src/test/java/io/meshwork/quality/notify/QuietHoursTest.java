package io.meshwork.quality.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshwork.platform.error.Violation;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

  private static final QuietHours NIGHT =
      new QuietHours("22:00", "07:00", List.of(), "Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    // In January Berlin is an hour ahead of UTC.
    "2026-01-14T20:59:59Z,",
    "2026-01-14T21:00:00Z, 2026-01-15T06:00:00Z",
    "2026-01-15T02:00:00Z, 2026-01-15T06:00:00Z",
    "2026-01-15T05:59:59Z, 2026-01-15T06:00:00Z",
    "2026-01-15T06:00:00Z,",
    "2026-01-15T12:00:00Z,",
    // Clocks go forward in that night, and back in the other.
    "2026-03-28T22:30:00Z, 2026-03-29T05:00:00Z",
    "2026-10-24T20:30:00Z, 2026-10-25T06:00:00Z"
  })
  void theyGoByTheClocksOfTheirTimeZone(Instant now, Instant end) {
    assertThat(NIGHT.end(now).orElse(null)).isEqualTo(end);
  }

  @Test
  void theyBeginOnTheirDaysOnly() {
    var weekend = new QuietHours("18:00", "08:00", List.of("friday", "saturday"), "UTC");

    assertThat(weekend.end(Instant.parse("2026-01-15T20:00:00Z"))).as("thursday").isEmpty();
    assertThat(weekend.end(Instant.parse("2026-01-16T20:00:00Z")))
        .as("friday")
        .contains(Instant.parse("2026-01-17T08:00:00Z"));
    assertThat(weekend.end(Instant.parse("2026-01-18T07:00:00Z")))
        .as("sunday, of saturday")
        .contains(Instant.parse("2026-01-18T08:00:00Z"));
    assertThat(weekend.end(Instant.parse("2026-01-18T20:00:00Z"))).as("sunday").isEmpty();
  }

  @Test
  void theyMayBeWithinADay() {
    var lunch = new QuietHours("12:00", "13:00", List.of(), "UTC");

    assertThat(lunch.end(Instant.parse("2026-01-15T12:30:00Z")))
        .contains(Instant.parse("2026-01-15T13:00:00Z"));
    assertThat(lunch.end(Instant.parse("2026-01-15T13:00:00Z"))).isEmpty();
  }

  @Test
  void everyFaultIsNamed() {
    assertThat(new QuietHours("25:00", "7", List.of("someday"), "Mars/Olympus").faults())
        .extracting(Violation::field)
        .containsExactly(
            "quietHours.from", "quietHours.to", "quietHours.days", "quietHours.timeZone");
    assertThat(new QuietHours("07:00", "07:00", List.of(), "UTC").faults())
        .extracting(Violation::field)
        .containsExactly("quietHours.to");
    assertThat(new QuietHours(null, null, null, null).faults()).hasSize(3);
    assertThat(NIGHT.faults()).isEmpty();
  }
}

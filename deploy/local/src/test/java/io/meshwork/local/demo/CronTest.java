package io.meshwork.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CronTest {

  private static final Instant WEDNESDAY = Instant.parse("2026-03-11T00:00:00Z");

  @Test
  void tellsEveryTimeFromTheFirstToBeforeTheLast() {
    assertThat(Cron.parse("15 */6 * * *").between(WEDNESDAY, Instant.parse("2026-03-11T18:15:00Z")))
        .containsExactly(
            Instant.parse("2026-03-11T00:15:00Z"),
            Instant.parse("2026-03-11T06:15:00Z"),
            Instant.parse("2026-03-11T12:15:00Z"));
  }

  @Test
  void sundayIsTheDayBeforeMonday() {
    assertThat(Cron.parse("0 2 * * 0").next(WEDNESDAY))
        .isEqualTo(Instant.parse("2026-03-15T02:00:00Z"));
    assertThat(Cron.parse("0 9 * * 1").next(WEDNESDAY))
        .isEqualTo(Instant.parse("2026-03-16T09:00:00Z"));
  }

  @Test
  void refusesWhatItDoesNotUnderstand() {
    assertThatThrownBy(() -> Cron.parse("0 2 1 * *")).hasMessageContaining("'0 2 1 * *'");
  }
}

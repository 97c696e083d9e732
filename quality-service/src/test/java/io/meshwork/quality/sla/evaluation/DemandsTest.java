package io.meshwork.quality.sla.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshwork.quality.check.Dimension;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.result.OutcomeHistory.Change;
import io.meshwork.quality.sla.objective.Kind;
import io.meshwork.quality.sla.objective.Promise;
import io.meshwork.quality.sla.objective.Terms;
import io.meshwork.quality.sla.timeline.Standing;
import io.meshwork.quality.sla.timeline.Stretch;
import io.meshwork.quality.sla.timeline.Timeline;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What promises mean, minute by minute. */
class DemandsTest {

  private static final UUID DATASET = new UUID(0, 1);

  @Test
  void freshnessIsTheAgeOfTheNewestVersion() {
    Promise promise = promise(Kind.FRESHNESS, new Terms.Within(Duration.ofHours(2)));

    assertThat(stood(promise, "10:00", "16:00", List.of("09:30", "12:00", "15:00"), List.of()))
        .containsExactly(
            kept("10:00"), broken("11:31"), kept("12:00"), broken("14:01"), kept("15:00"));
  }

  @Test
  void latencyIsBrokenWhileARunOwesAVersionEvenIfAnotherMustPayIt() {
    Promise promise = promise(Kind.LATENCY, new Terms.Within(Duration.ofHours(1)));

    assertThat(
            stood(
                promise,
                "10:00",
                "16:00",
                List.of("09:30", "10:50", "15:00"),
                List.of("10:00", "12:00", "14:30")))
        .containsExactly(kept("10:00"), broken("13:01"), kept("15:00"));
  }

  @Test
  void aTimeOfAvailabilityIsADeadlineInItsZoneWhateverTheSeason() {
    Promise promise =
        promise(
            Kind.TIME_OF_AVAILABILITY,
            new Terms.By(LocalTime.of(9, 0), ZoneId.of("Europe/Berlin")));
    // Clocks go forward on the 29th: nine o'clock is at 8:00 UTC before, at 7:00 UTC from then on.
    List<Instant> arrivals =
        List.of(
            Instant.parse("2026-03-28T07:00:00Z"),
            Instant.parse("2026-03-29T07:30:00Z"),
            Instant.parse("2026-03-31T06:00:00Z"));
    Instant from = Instant.parse("2026-03-28T12:00:00Z");
    Instant until = Instant.parse("2026-03-31T12:00:00Z");

    assertThat(
            Timeline.of(
                Demands.of(promise, arrivals, List.of(), from, until), arrivals, from, until))
        .containsExactly(
            new Stretch(from, Standing.KEPT),
            new Stretch(Instant.parse("2026-03-29T07:01:00Z"), Standing.BROKEN),
            new Stretch(Instant.parse("2026-03-29T07:30:00Z"), Standing.KEPT),
            new Stretch(Instant.parse("2026-03-30T07:01:00Z"), Standing.BROKEN),
            new Stretch(Instant.parse("2026-03-31T06:00:00Z"), Standing.KEPT));
  }

  @Test
  void aVersionOfTheEveningBeforeIsNotTheDays() {
    Promise promise =
        promise(Kind.TIME_OF_AVAILABILITY, new Terms.By(LocalTime.of(6, 0), ZoneOffset.UTC));
    List<Instant> arrivals = List.of(Instant.parse("2026-03-01T23:30:00Z"));
    Instant from = Instant.parse("2026-03-02T00:00:00Z");
    Instant until = Instant.parse("2026-03-02T12:00:00Z");

    assertThat(
            Timeline.of(
                Demands.of(promise, arrivals, List.of(), from, until), arrivals, from, until))
        .last()
        .isEqualTo(new Stretch(Instant.parse("2026-03-02T06:01:00Z"), Standing.BROKEN));
  }

  @Test
  void availabilityIsThatNoCheckFails() {
    Promise promise = promise(Kind.AVAILABILITY, new Terms.Fit());
    List<Change> changes =
        List.of(
            change(1, "10:00", Outcome.PASS),
            change(2, "10:30", Outcome.FAIL),
            change(1, "10:40", Outcome.WARN),
            change(2, "11:00", Outcome.ERROR),
            change(2, "11:10", Outcome.FAIL),
            change(2, "11:20", null),
            change(1, "11:30", null));

    assertThat(Timeline.of(CheckLevels.of(promise, changes), at("09:00"), at("12:00")))
        .containsExactly(
            unknown("09:00"),
            kept("10:00"),
            broken("10:30"),
            kept("11:00"),
            broken("11:10"),
            kept("11:20"),
            unknown("11:30"));
  }

  @Test
  void aLevelIsAShareOfTheChecksAndCompletenessOfThoseOnly() {
    List<Change> changes =
        List.of(
            change(1, "10:00", Outcome.PASS),
            change(2, "10:00", Outcome.FAIL),
            new Change(DATASET, 3, Dimension.COMPLETENESS, at("10:10"), Outcome.PASS),
            change(4, "10:20", Outcome.PASS),
            new Change(DATASET, 3, Dimension.COMPLETENESS, at("10:30"), Outcome.FAIL));
    Promise rate = promise(Kind.PASS_RATE, new Terms.Level(new BigDecimal("66.6")));
    Promise completeness = promise(Kind.COMPLETENESS, new Terms.Level(new BigDecimal("100")));

    assertThat(Timeline.of(CheckLevels.of(rate, changes), at("10:00"), at("11:00")))
        .containsExactly(broken("10:00"), kept("10:10"), broken("10:30"));
    assertThat(Timeline.of(CheckLevels.of(completeness, changes), at("10:00"), at("11:00")))
        .containsExactly(unknown("10:00"), kept("10:10"), broken("10:30"));
  }

  private static List<Stretch> stood(
      Promise promise, String from, String until, List<String> arrivals, List<String> begun) {
    List<Instant> there = arrivals.stream().map(DemandsTest::at).toList();
    return Timeline.of(
        Demands.of(
            promise, there, begun.stream().map(DemandsTest::at).toList(), at(from), at(until)),
        there,
        at(from),
        at(until));
  }

  private static Promise promise(Kind kind, Terms terms) {
    return new Promise(kind, terms, 0.99, Duration.ofDays(30));
  }

  private static Change change(long check, String time, @Nullable Outcome outcome) {
    return new Change(DATASET, check, Dimension.UNSPECIFIED, at(time), outcome);
  }

  private static Instant at(String time) {
    return Instant.parse("2026-03-01T%s:00Z".formatted(time));
  }

  private static Stretch kept(String time) {
    return new Stretch(at(time), Standing.KEPT);
  }

  private static Stretch broken(String time) {
    return new Stretch(at(time), Standing.BROKEN);
  }

  private static Stretch unknown(String time) {
    return new Stretch(at(time), Standing.UNKNOWN);
  }
}

package io.meshwork.quality.monitor.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class BaselineTest {

  private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  /** What is measured is some 0.94 and 0.96, with 1.7 false alarms. */
  @Test
  void plantedAnomaliesAreFoundAndLittleElse() {
    Scorecard card = Scorecard.of(LabelledSeries.all(Scorecard.SEED));

    assertThat(card.precision()).as("precision of %s", card).isGreaterThan(0.9);
    assertThat(card.recall()).as("recall of %s", card).isGreaterThan(0.93);
    assertThat(card.falseAlarms()).as("false alarms of %s", card).isLessThan(2.5);
    assertThat(card.recall("outage")).as("outages of %s", card).isGreaterThan(0.97);
    assertThat(card.recall("drift")).as("drifts of %s", card).isGreaterThan(0.9);
    assertThat(card.recall("drop")).as("drops of %s", card).isGreaterThan(0.9);
    assertThat(card.recall("spike")).as("spikes of %s", card).isGreaterThan(0.85);
  }

  @Test
  void nothingIsExpectedBeforeThereIsEnoughHistory() {
    assertThat(Baseline.of(List.of())).isEmpty();
    assertThat(Baseline.of(series(DAY, Baseline.MIN_VALUES - 1, i -> 5))).isEmpty();
    assertThat(Baseline.of(series(Duration.ofMinutes(1), 2000, i -> 5))).isEmpty();
    assertThat(Baseline.of(series(DAY, Baseline.MIN_VALUES, i -> 5))).isPresent();
  }

  @Test
  void aConstantLeavesLittleRoomAndCountsAreNeverBelowNothing() {
    Band constant = next(DAY, 30, i -> 1000);
    Band nothing = next(DAY, 30, i -> 0);

    assertThat(constant.holds(1000)).isTrue();
    assertThat(constant.holds(1050)).isFalse();
    assertThat(constant.holds(950)).isFalse();
    assertThat(nothing.low()).isZero();
    assertThat(nothing.holds(0)).isTrue();
    assertThat(nothing.holds(1)).isFalse();
  }

  @Test
  void weekendsAreNoAnomaliesOnceTwoWereSeen() {
    IntToDoubleFunction weekdays = i -> i % 7 >= 5 ? 100 : 1000 + i % 3;
    Baseline learned = Baseline.of(series(DAY, 26, weekdays)).orElseThrow();

    assertThat(learned.at(day(26)).holds(100)).isTrue();
    assertThat(learned.at(day(26)).holds(1000)).isFalse();
    assertThat(learned.at(day(28)).holds(1001)).isTrue();
    assertThat(learned.at(day(28)).holds(100)).isFalse();
  }

  @Test
  void growthIsExpectedToGoOn() {
    Band band = next(DAY, 60, i -> 1000 + 20 * i + i % 3);

    assertThat(band.holds(1000 + 20 * 60)).isTrue();
    assertThat(band.holds(1000 + 20 * 50)).isFalse();
  }

  @Test
  void aShiftedLevelIsTheUsualOneSoonAndTheOldOneForAWhile() {
    IntToDoubleFunction shifted = i -> (i < 300 ? 1000 : 1500) + i % 5;

    assertThat(next(HOUR, 300, shifted).holds(1500)).isFalse();
    Band soon = next(HOUR, 312, shifted);
    assertThat(soon.holds(1502)).isTrue();
    assertThat(soon.holds(1002)).isTrue();
    Band later = next(HOUR, 360, shifted);
    assertThat(later.holds(1502)).isTrue();
    assertThat(later.holds(1002)).isFalse();
  }

  @Test
  void whatWasAcceptedMayComeAgain() {
    List<Observation> history = series(DAY, 40, i -> i == 30 ? 1300 : 1000 + i % 7);
    Band before = Baseline.of(history).orElseThrow().at(day(40));
    history.set(30, new Observation(history.get(30).at(), 1300, true));
    Band after = Baseline.of(history).orElseThrow().at(day(40));

    assertThat(before.holds(1290)).isFalse();
    assertThat(after.holds(1290)).isTrue();
    assertThat(after.holds(1500)).isFalse();
    assertThat(after.holds(800)).isFalse();
  }

  @Test
  void confidenceGrowsWithHistory() {
    assertThat(next(DAY, 20, i -> i % 3).confidence())
        .isLessThan(next(DAY, 200, i -> i % 3).confidence())
        .isBetween(0.0, 1.0);
  }

  @Test
  void valuesOfAnySizeAreJudged() {
    assertThat(next(DAY, 30, i -> 1e299 * (1 + i % 3)).holds(2e299)).isTrue();
    assertThat(next(DAY, 30, i -> -1e-12 * (i % 3)).holds(-1e-12)).isTrue();
    assertThat(next(DAY, 30, i -> i % 2 == 0 ? -5 : 5).holds(0)).isTrue();
  }

  private static Band next(Duration interval, int count, IntToDoubleFunction value) {
    return Baseline.of(series(interval, count, value))
        .orElseThrow()
        .at(MONDAY.plus(interval.multipliedBy(count)));
  }

  private static List<Observation> series(Duration interval, int count, IntToDoubleFunction value) {
    var series = new ArrayList<Observation>();
    for (int i = 0; i < count; i++) {
      series.add(new Observation(MONDAY.plus(interval.multipliedBy(i)), value.applyAsDouble(i)));
    }
    return series;
  }

  private static Instant day(int number) {
    return MONDAY.plus(DAY.multipliedBy(number));
  }
}

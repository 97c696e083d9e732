package io.meshwork.quality.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MovingMeanTest {

  private final MovingMean mean = new MovingMean();

  @Test
  void eachHourTellsTheMeanOfWhatHoldsThen() {
    add("a", 1, 100.0);
    add("a", 3, 50.0);
    add("b", 3, 100.0);
    add("c", 4, 75.0);
    add("a", 5, null);

    assertThat(mean.since(hour(0)))
        .containsExactly(entry(1, 100.0), entry(3, 75.0), entry(5, 87.5));
    assertThat(mean.since(hour(4))).containsExactly(entry(3, 75.0), entry(5, 87.5));
    assertThat(mean.since(hour(9))).containsExactly(entry(5, 87.5));
  }

  @Test
  void whereNothingScoresAnyMoreThereIsNoMean() {
    add("a", 1, 100.0);
    add("a", 2, null);

    assertThat(mean.since(hour(0))).containsExactly(entry(1, 100.0), entry(2, null));
    assertThat(new MovingMean().since(hour(0))).isEmpty();
  }

  private void add(String urn, int hour, @Nullable Double score) {
    mean.add(new MovingMean.Change(urn, entry(hour, score)));
  }

  private static ScoreEntry entry(int hour, @Nullable Double score) {
    return new ScoreEntry(hour(hour), score);
  }

  private static Instant hour(int hour) {
    return Instant.parse("2026-03-01T00:00:00Z").plusSeconds(3600L * hour);
  }
}

package io.meshwork.quality.execution.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CronsTest {

  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

  @Test
  void schedulesHaveFiveFieldsInUtc() {
    assertThat(Crons.next("0 20 * * *", NOON)).contains(Instant.parse("2026-01-31T20:00:00Z"));
    assertThat(Crons.next("*/5 * * * *", NOON)).contains(Instant.parse("2026-01-31T12:05:00Z"));
    assertThatThrownBy(() -> Crons.next("every day", NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

package io.meshwork.quality.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.QualityTest;
import io.quarkus.test.TestTransaction;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

@QualityTest
class ArrivalsTest {

  private static final String ADD =
      """
      INSERT INTO monitor_arrival (dataset_key, at, dataset, held_until)
      VALUES (?, ?, ?, now() - ? * interval '1 s')
      """;

  @Inject Arrivals arrivals;
  @Inject Statements statements;
  @Inject Clock clock;

  @Test
  @TestTransaction
  void whatCannotBeDealtWithGivesWayToOthersForAWhile() {
    Urn first = add("first", 2_000_000);
    Urn second = add("second", 1_000_000);

    assertThat(arrivals.hold(1)).containsExactly(first);
    assertThat(arrivals.hold(1)).containsExactly(second);
    assertThat(arrivals.hold(1000)).doesNotContain(first, second);
    assertThat(arrivals.take(first)).hasSize(1);
  }

  private Urn add(String name, int waiting) {
    Urn dataset = Urn.parse(Urn.Kind.DATASET, "dataset", "dataset:arrival:" + name);
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    statements.update(ADD, dataset.key(), at, dataset.toString(), waiting);
    return dataset;
  }
}

package io.meshwork.catalog.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshwork.platform.error.Failure;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

  private static final Instant SINCE = Instant.parse("2026-03-27T10:00:00Z");

  @Test
  void aCronExpressionGoesByTheClocksOfItsZone() {
    Schedule nightly = schedule(Map.of("cron", "30 3 * * *", "time-zone", "Europe/Berlin"));

    assertThat(nightly.next(null, SINCE)).hasValue(Instant.parse("2026-03-28T02:30:00Z"));
    assertThat(nightly.next(Instant.parse("2026-03-28T02:30:01Z"), SINCE))
        .as("summer time has begun")
        .hasValue(Instant.parse("2026-03-29T01:30:00Z"));
  }

  @Test
  void whatWasMissedIsMadeUpForOnce() {
    Schedule hourly = schedule(Map.of("cron", "0 * * * *"));
    Instant last = Instant.parse("2026-03-27T07:00:02Z");

    assertThat(hourly.next(last, SINCE)).hasValue(Instant.parse("2026-03-27T08:00:00Z"));
    assertThat(hourly.next(SINCE.plusSeconds(5), SINCE))
        .hasValue(Instant.parse("2026-03-27T11:00:00Z"));
  }

  @Test
  void aConnectorWithoutAScheduleRunsOnDemandAndOneWithADurationAtOnce() {
    assertThat(schedule(Map.of()).next(null, SINCE)).isEmpty();
    assertThat(schedule(Map.of("every", "PT6H")).next(null, SINCE)).hasValue(SINCE);
    assertThat(schedule(Map.of("every", "PT6H")).next(SINCE, SINCE))
        .hasValue(SINCE.plusSeconds(6 * 3600));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "every night | UTC | | cron: must have five fields",
        "61 * * * *  | UTC | | cron: must have five fields",
        "0 0 3 * * * | UTC | | cron: must have five fields",
        "0 0 30 2 *  | UTC | | cron: must have five fields",
        "0 3 * * *   | UTC | PT1H | cron: must not be set beside every",
        "0 3 * * *   | Europe/Atlantis | | time-zone: must be such as",
        "            | UTC | PT0S | every: must be longer",
      })
  void aScheduleThatIsNoneNamesTheKey(String cron, String zone, String every, String fault) {
    var settings = new HashMap<String, String>();
    settings.put("time-zone", zone);
    if (cron != null) {
      settings.put("cron", cron);
    }
    if (every != null) {
      settings.put("every", every);
    }

    assertThatThrownBy(() -> schedule(settings))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith(fault);
  }

  private static Schedule schedule(Map<String, String> settings) {
    String prefix = "meshwork.catalog.connectors.c.";
    var keys = new HashMap<>(Map.of(prefix + "type", "postgresql", prefix + "url", "x"));
    settings.forEach((key, value) -> keys.put(prefix + key, value));
    return Schedule.of(
        Objects.requireNonNull(
            new SmallRyeConfigBuilder()
                .withMapping(ConnectorConfig.class)
                .withDefaultValues(keys)
                .build()
                .getConfigMapping(ConnectorConfig.class)
                .connectors()
                .get("c")));
  }
}

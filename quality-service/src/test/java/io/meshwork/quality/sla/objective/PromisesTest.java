package io.meshwork.quality.sla.objective;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshwork.platform.urn.Urn;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromisesTest {

  private static final Promises PROMISES = new Promises(new Usual());

  private record Usual() implements SlaConfig {
    @Override
    public double target() {
      return 99;
    }

    @Override
    public Duration window() {
      return Duration.ofDays(30);
    }

    @Override
    public Duration horizon() {
      return Duration.ofDays(45);
    }

    @Override
    public Duration keep() {
      return Duration.ofDays(400);
    }
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "latency, 4, '', d, FRESHNESS, PT96H",
        "Freshness, 1.5, '', Hours, FRESHNESS, PT1H30M",
        "ly, 24h, '', '', FRESHNESS, PT24H",
        "latency, PT36H, '', d, FRESHNESS, PT36H",
        "frequency, 1, 1, d, FREQUENCY, PT24H",
        "fy, 1, 2, w, FREQUENCY, PT336H",
        "timeOfAvailability, 09:00-08:00, '', '', TIME_OF_AVAILABILITY, 09:00 -08:00",
        "time_of_availability, 9:30 Europe/Berlin, '', '', TIME_OF_AVAILABILITY, 09:30 Europe/Berlin",
        "timeOfAvailability, 09:00, '', America/New_York, TIME_OF_AVAILABILITY, 09:00 America/New_York",
        "timeOfAvailability, 09:00:00, '', '', TIME_OF_AVAILABILITY, 09:00 Z",
        "availability, 99.5, '', %, AVAILABILITY, ''",
        "completeness, 98 %, '', '', COMPLETENESS, 98",
        "qualityScore, 0.9, '', '', PASS_RATE, 90",
      })
  void readsWhatContractsPromise(
      String property, String value, String valueExt, String unit, Kind kind, String terms) {
    Promise promise = promise(PROMISES.ofContract(property, value, valueExt, unit));

    assertThat(promise.kind()).isEqualTo(kind);
    assertThat(promise.terms().text()).isEqualTo(terms);
    assertThat(Terms.parse(kind, terms)).isEqualTo(promise.terms());
  }

  @ParameterizedTest
  @CsvSource({
    "latency, 4, ''",
    "latency, soon, d",
    "latency, -4, d",
    "latency, 0, d",
    "latency, 4, parsecs",
    "latency, 999999999, y",
    "latency, P1Y, ''",
    "latency, 4, %",
    "frequency, '', d",
    "timeOfAvailability, 25:00, ''",
    "timeOfAvailability, 09:00 Atlantis/Center, ''",
    "timeOfAvailability, morning, ''",
    "availability, 101, %",
    "availability, 0, %",
    "availability, 99, d",
    "completeness, most, %",
  })
  void saysWhyAnythingElseCannotBeRead(String property, String value, String unit) {
    Reading reading = PROMISES.ofContract(property, value, "", unit);

    assertThat(reading).isInstanceOf(Reading.Unreadable.class);
    assertThat(((Reading.Unreadable) reading).why()).startsWith("'").endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({
    "retention, 3, y",
    "generalAvailability, 2022-05-12T09:30:10-08:00, ''",
    "endOfSupport, 2032-05-12T09:30:10-08:00, ''",
    "throughput, 100, rows",
    "responsiveness, high, ''",
  })
  void saysWhatNothingHereMeasures(String property, String value, String unit) {
    assertThat(PROMISES.ofContract(property, value, "", unit))
        .isEqualTo(
            new Reading.Unmeasured("Nothing here tells whether '" + property + "' is kept."));
  }

  @Test
  void aContractsLatencyIsTheAgeOfTheNewestVersionAndOursIsNot() {
    Promise ofContract = promise(PROMISES.ofContract("latency", "4", "", "h"));
    Promise ofOurs = promise(PROMISES.ofOurs("latency", "4", "h", 0.9, Duration.ofDays(7)));

    assertThat(ofContract.sentence()).isEqualTo("The newest version is at most 4 hours old.");
    assertThat(ofOurs.sentence())
        .isEqualTo("A version is there at most 4 hours after a run began to make it.");
    assertThat(ofContract.target()).isEqualTo(0.99);
    assertThat(ofOurs.target()).isEqualTo(0.9);
  }

  @Test
  void theValueOfAvailabilityIsItsTarget() {
    assertThat(promise(PROMISES.ofContract("availability", "99.5", "", "%")).target())
        .isEqualTo(0.995);
    assertThat(promise(PROMISES.ofContract("availability", "0.995", "", "")).target())
        .isEqualTo(0.995);
  }

  @Test
  void theSamePromiseHasTheSameIdAndAnotherHasAnother() {
    Urn dataset = Urn.dataset("warehouse", "orders");
    Promise promise = promise(PROMISES.ofContract("latency", "1", "", "d"));

    assertThat(
            promise(PROMISES.ofContract("freshness", "24", "", "hours")).id("contract:a", dataset))
        .isEqualTo(promise.id("contract:a", dataset));
    assertThat(promise(PROMISES.ofContract("latency", "2", "", "d")).id("contract:a", dataset))
        .isNotEqualTo(promise.id("contract:a", dataset));
    assertThat(promise.id("contract:b", dataset)).isNotEqualTo(promise.id("contract:a", dataset));
  }

  private static Promise promise(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Measured.class);
    return ((Reading.Measured) reading).promise();
  }
}

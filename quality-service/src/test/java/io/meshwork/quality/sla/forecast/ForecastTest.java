package io.meshwork.quality.sla.forecast;

import static io.meshwork.quality.sla.Told.await;
import static io.meshwork.quality.sla.Told.edges;
import static io.meshwork.quality.sla.Told.get;
import static io.meshwork.quality.sla.Told.promise;
import static io.meshwork.quality.sla.Told.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.grpc.ManagedChannel;
import io.meshwork.contracts.quality.v1.ListSlaForecastsRequest;
import io.meshwork.contracts.quality.v1.ListSlasRequest;
import io.meshwork.contracts.quality.v1.SlaForecast;
import io.meshwork.contracts.quality.v1.SlaStatus;
import io.meshwork.contracts.quality.v1.SlasGrpc;
import io.meshwork.platform.test.GrpcPort;
import io.meshwork.platform.test.Signer;
import io.meshwork.quality.QualityTest;
import io.meshwork.quality.sla.timeline.MinuteClock;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QualityTest
class ForecastTest {

  private static final String RAW = "dataset:forecast:raw";
  private static final String CLEAN = "dataset:forecast:clean";
  private static final String SAFE = "dataset:forecast:safe";

  @Inject Clock clock;

  @Test
  void aRunThatTakesTooLongIsSeenInWhatIsMadeOfItBeforeThatBreaks() {
    Instant now = MinuteClock.of(clock.instant());
    edges("fetch", List.of(), RAW);
    edges("clean", List.of(RAW), CLEAN);
    edges("keep", List.of(), SAFE);
    for (int days = 5; days > 0; days--) {
      Instant day = now.minus(Duration.ofDays(days));
      daily("fetch", RAW, day, 180, 30);
      daily("clean", CLEAN, day, 140, 10);
      daily("keep", SAFE, day, -60, 10);
    }
    run("fetch", "today", "running", now.minus(Duration.ofHours(3)), null, RAW);
    Instant since = now.minus(Duration.ofDays(6));
    // The newest is 26 hours and 10 minutes old; in 20 minutes that is too old.
    promise("forecast-tight", CLEAN, "freshness", "1590m", since);
    promise("forecast-wide", CLEAN, "freshness", "40h", since);
    promise("forecast-safe", SAFE, "freshness", "40h", since);

    String clean = "/slas/forecast?urn=" + CLEAN;
    await().untilAsserted(() -> get(clean).body("items.outlook", contains("breaks", "holds")));
    get(clean)
        .body("items[0].breaksAt", equalTo(now.plus(Duration.ofMinutes(20)).toString()))
        .body("items[0].cause.kind", equalTo("running-long"))
        .body("items[0].cause.runId", equalTo("today"))
        .body("items[0].cause.way", contains("job:airflow:fetch", RAW, "job:airflow:clean", CLEAN));
    Instant expected = Instant.parse(get(clean).extract().path("items[0].expectedAt"));
    assertThat(expected)
        .isBetween(now.plus(Duration.ofMinutes(40)), now.plus(Duration.ofMinutes(50)));
    get("/slas/forecast?urn=" + SAFE).body("items.outlook", contains("holds"));
    get("/slas/forecast?pageSize=1000")
        .body("items.dataset", hasItem(CLEAN))
        .body("items.dataset", not(hasItem(SAFE)));
    overGrpc();
  }

  private static void overGrpc() {
    ManagedChannel channel = GrpcPort.channel();
    try {
      var slas =
          SlasGrpc.newBlockingStub(channel)
              .withCallCredentials(GrpcPort.bearer(Signer.token("quality")));

      SlaForecast first =
          slas.listSlaForecasts(
                  ListSlaForecastsRequest.newBuilder().setUrn(CLEAN).setPageSize(1).build())
              .getForecasts(0);
      List<SlaStatus> stand =
          slas.listSlas(ListSlasRequest.newBuilder().setUrn(CLEAN).setStanding("kept").build())
              .getSlasList();

      assertThat(first.getOutlook()).isEqualTo("breaks");
      assertThat(first.getJob()).isEqualTo("job:airflow:fetch");
      assertThat(stand)
          .extracting(SlaStatus::getSource)
          .containsExactlyInAnyOrder("slo:forecast-tight", "slo:forecast-wide");
      assertThatThrownBy(() -> slas.listSlas(ListSlasRequest.newBuilder().setUrn("team:a").build()))
          .hasMessageContaining("INVALID_ARGUMENT");
    } finally {
      channel.shutdownNow();
    }
  }

  /** A run so many minutes before {@code day}. */
  private static void daily(String job, String writes, Instant day, int before, int minutes) {
    Instant began = day.minus(Duration.ofMinutes(before));
    run(job, day.toString(), "completed", began, began.plus(Duration.ofMinutes(minutes)), writes);
  }
}

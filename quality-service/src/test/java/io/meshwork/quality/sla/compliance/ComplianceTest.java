package io.meshwork.quality.sla.compliance;

import static io.meshwork.quality.sla.Told.await;
import static io.meshwork.quality.sla.Told.get;
import static io.meshwork.quality.sla.Told.product;
import static io.meshwork.quality.sla.Told.promise;
import static io.meshwork.quality.sla.Told.signedIn;
import static io.meshwork.quality.sla.Told.wrote;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.meshwork.contracts.catalog.v1.InputPort;
import io.meshwork.platform.sql.Statements;
import io.meshwork.quality.QualityTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QualityTest
class ComplianceTest {

  private static final String GOOD = "dataset:complied:good";
  private static final String BAD = "dataset:complied:bad";

  @Inject Clock clock;
  @Inject Statements statements;

  private LocalDate today;

  @BeforeEach
  void look() {
    today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  @Test
  void minutesAreCountedByTheDayAndRolledUp() {
    // Six hours of the day three days ago are broken, and all of the day after it is.
    wrote(GOOD, day(-6, 0));
    wrote(BAD, day(-4, 0));
    wrote(BAD, day(-1, 0));
    for (int days = -5; days <= 0; days++) {
      wrote(GOOD, day(days, 0));
    }
    promise("complied-good", GOOD, "freshness", "30h", day(-4, 0));
    promise("complied-bad", BAD, "freshness", "42h", day(-4, 0));
    product("product:complied%2Finner/good", List.of(GOOD));
    product("product:complied/bad", List.of(BAD));
    product(
        "product:reading/report",
        List.of(),
        InputPort.newBuilder().setName("a").setProduct("product:complied/bad").build(),
        InputPort.newBuilder().setName("b").addDatasets(GOOD).build());

    String range = "&from=%s&to=%s".formatted(today.minusDays(4), today.minusDays(1));
    await()
        .untilAsserted(
            () ->
                get("/slas/compliance?urn=" + BAD + range)
                    .body("total.keptMinutes", equalTo(1440 + 1080 + 1 + 1440))
                    .body("total.brokenMinutes", equalTo(359 + 1440)));
    get("/slas/compliance?urn=" + BAD + range)
        .body("days", hasSize(4))
        .body("days[0].kept.met", equalTo(1))
        .body("days[1].day", equalTo(today.minusDays(3).toString()))
        .body("days[1].kept.brokenMinutes", equalTo(359))
        .body("days[1].kept.met", equalTo(0))
        .body("days[2].kept.attainment", equalTo(0.0f))
        .body("days[3].kept.attainment", equalTo(100.0f))
        .body("total.promises", equalTo(1))
        .body("total.met", equalTo(0));
    await()
        .untilAsserted(
            () ->
                get("/slas/compliance?urn=domain:complied" + range)
                    .body("total.promises", equalTo(2))
                    .body("total.met", equalTo(1))
                    .body("days[2].kept.keptMinutes", equalTo(1440)));
    await()
        .untilAsserted(
            () ->
                get("/slas/compliance?consumed=true&urn=product:reading/report" + range)
                    .body("total.promises", equalTo(2))
                    .body("total.brokenMinutes", equalTo(359 + 1440)));
    get("/slas/compliance?urn=product:reading/report" + range)
        .body("total.promises", equalTo(0))
        .body("total.attainment", nullValue())
        .body("days", hasSize(0));
  }

  @Test
  void aPromiseCountsUntilNobodyMakesItAnyMore() {
    String dataset = "dataset:complied:given_up";
    wrote(dataset, day(-4, 0));
    promise("complied-retired", dataset, "freshness", "30d", day(-4, 0));
    await()
        .untilAsserted(
            () -> get("/slos/complied-retired").body("objective.standing", equalTo("kept")));
    signedIn().delete("/api/v1/slos/complied-retired").then().statusCode(204);
    // As if that had been two days ago.
    statements.update(
        """
        UPDATE sla_stretch SET began_at = ? FROM sla_objective
        WHERE sla_objective.id = objective AND dataset = ? AND sla_stretch.standing = 'UNKNOWN'
          AND began_at > retired_at
        """,
        day(-2, 0).plusSeconds(60),
        dataset);
    statements.update(
        "UPDATE sla_objective SET retired_at = ? WHERE dataset = ?", day(-2, 0), dataset);

    String range = "&from=%s&to=%s".formatted(today.minusDays(6), today);
    get("/slas/compliance?urn=" + dataset + range)
        .body("total.promises", equalTo(1))
        .body("total.unknownMinutes", equalTo(0))
        .body("total.keptMinutes", equalTo(2 * 1440 + 1))
        .body("days.day", contains(day(-4), day(-3), day(-2)));
    get("/slas/compliance?urn=%s&from=%s&to=%s".formatted(dataset, day(-3), day(-3)))
        .body("total.keptMinutes", equalTo(1440))
        .body("days.day", contains(day(-3)));
    get("/slas/compliance?urn=%s&from=%s&to=%s".formatted(dataset, day(-1), day(0)))
        .body("days", hasSize(0));
  }

  private String day(int days) {
    return today.plusDays(days).toString();
  }

  private Instant day(int days, int hours) {
    return today
        .plusDays(days)
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant()
        .plus(Duration.ofHours(hours));
  }
}

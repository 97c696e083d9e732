package io.meshwork.quality.sla.compliance;

import static io.meshwork.quality.sla.Told.await;
import static io.meshwork.quality.sla.Told.get;
import static io.meshwork.quality.sla.Told.product;
import static io.meshwork.quality.sla.Told.promise;
import static io.meshwork.quality.sla.Told.wrote;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.meshwork.contracts.catalog.v1.InputPort;
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

  private Instant day(int days, int hours) {
    return today
        .plusDays(days)
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant()
        .plus(Duration.ofHours(hours));
  }
}

package io.meshwork.local.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the checks of a dataset found until now: all are made together, once a day. */
final class CheckHistory {

  private static final int FIRST_HOUR = 4;
  private static final int MINUTES = 150;

  private final Dataset dataset;
  private final Instant now;
  private final Instant midnight;

  CheckHistory(Dataset dataset, Instant now) {
    this.dataset = dataset;
    this.now = now;
    this.midnight = now.truncatedTo(ChronoUnit.DAYS);
  }

  /** What a check found, as the quality service's API takes it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Result(
      String dataset,
      String check,
      String column,
      String dimension,
      String outcome,
      @Nullable BigDecimal value,
      String expectation,
      String message,
      String measuredAt) {}

  /** Check by check, each in the order of time. */
  List<Result> results() {
    var results = new ArrayList<Result>();
    for (Check check : dataset.checks()) {
      for (long day = RunHistory.LENGTH.toDays(); day >= 0; day--) {
        Instant time = time(midnight.minus(Duration.ofDays(day)));
        if (time.isBefore(now)) {
          results.add(result(check, time));
        }
      }
    }
    return results;
  }

  private Instant time(Instant day) {
    return day.plus(Duration.ofHours(FIRST_HOUR))
        .plus(Duration.ofMinutes((long) (MINUTES * Variation.of(dataset.urn()))));
  }

  private Result result(Check check, Instant time) {
    Optional<Incident> incident =
        check.incidents().stream().filter(one -> one.covers(time, midnight)).findFirst();
    return new Result(
        dataset.urn(),
        check.name(),
        check.column(),
        check.dimension(),
        incident.map(Incident::outcome).orElse("pass"),
        vary(incident.isPresent() ? incident.get().value() : check.value(), check, time),
        check.expectation(),
        incident.map(Incident::message).orElse(""),
        time.toString());
  }

  private @Nullable BigDecimal vary(@Nullable BigDecimal value, Check check, Instant time) {
    if (value == null || check.varies() == null) {
      return value;
    }
    double share = 2 * Variation.of(dataset.urn(), check.name(), time) - 1;
    return value
        .add(check.varies().multiply(BigDecimal.valueOf(share)))
        .setScale(check.varies().scale(), RoundingMode.HALF_EVEN);
  }
}

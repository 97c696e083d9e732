package io.meshwork.quality.sla.objective;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshwork.quality.sla.timeline.Account;
import io.meshwork.quality.sla.timeline.Alert;
import io.meshwork.quality.sla.timeline.Standing;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a promise about one dataset stands.
 *
 * @param contract URN of the contract that makes it; absent if it is one of ours
 * @param slo name of our own; absent if a contract makes it
 * @param dataset URN of the dataset
 * @param expectation in words, what must hold
 * @param target in how many minutes of a hundred it must hold
 * @param window over how long that is counted, as an ISO 8601 duration
 * @param since when it was first made
 * @param standing in this minute
 * @param standingSince of this standing; absent until it was looked at
 * @param breaksAt when it breaks, or broke, unless a version comes; absent if none is waited for
 * @param attainment in how many of a hundred known minutes of the window it held; absent if none is
 *     known
 * @param alert whether the budget goes too fast, by the burn rates of long and short times
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SlaObjective")
public record ObjectiveView(
    UUID id,
    @Nullable String contract,
    @Nullable String slo,
    String dataset,
    Kind property,
    String expectation,
    double target,
    String window,
    Instant since,
    Standing standing,
    @Nullable Instant standingSince,
    @Nullable Instant breaksAt,
    @Nullable Double attainment,
    Budget budget,
    BurnRates burnRates,
    Alert alert) {

  /**
   * Minutes of the window that may be broken.
   *
   * @param left less than 0 if more were broken than may be
   */
  @Schema(name = "ErrorBudget")
  public record Budget(double allowed, long spent, double left, boolean isExhausted) {}

  /**
   * How many times as fast as it may the budget goes: at 1 it lasts just as long as the window.
   * Absent where there is no budget and minutes are broken all the same.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "BurnRates")
  public record BurnRates(
      @Nullable Double hour, @Nullable Double sixHours, @Nullable Double threeDays) {}

  static ObjectiveView of(Objective objective, @Nullable Instant standingSince, Account account) {
    Promise promise = objective.promise();
    boolean isOurs = objective.source().startsWith(Objective.OURS);
    return new ObjectiveView(
        objective.id(),
        isOurs ? null : objective.source(),
        isOurs ? objective.source().substring(Objective.OURS.length()) : null,
        objective.dataset().toString(),
        promise.kind(),
        promise.sentence(),
        rounded(promise.target() * 100),
        // Days are 24 hours here; people think of windows in days.
        promise.window().toSeconds() % 86_400 == 0
            ? "P%dD".formatted(promise.window().toDays())
            : promise.window().toString(),
        objective.since(),
        objective.standing(),
        standingSince,
        objective.breaksAt(),
        account.minutes().attainment(),
        new Budget(
            rounded(account.allowed()),
            account.minutes().broken(),
            rounded(account.left()),
            account.isExhausted()),
        new BurnRates(
            finite(account.hour()), finite(account.sixHours()), finite(account.threeDays())),
        account.alert());
  }

  private static @Nullable Double finite(double rate) {
    return Double.isFinite(rate) ? (Double) rounded(rate) : null;
  }

  /** Binary fractions are not shown. */
  private static double rounded(double number) {
    return Math.round(number * 1e6) / 1e6;
  }
}

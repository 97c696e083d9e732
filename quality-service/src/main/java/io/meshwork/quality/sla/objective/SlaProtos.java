package io.meshwork.quality.sla.objective;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.quality.v1.SlaChanged;
import io.meshwork.contracts.quality.v1.SlaStatus;
import io.meshwork.quality.sla.timeline.Account;
import io.meshwork.quality.sla.timeline.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Promises as the contracts have them. */
public final class SlaProtos {

  private SlaProtos() {}

  /**
   * As it was found at {@code now}.
   *
   * @param breaksAt when it breaks unless a version comes; absent if none is waited for
   */
  public static SlaChanged changed(
      Objective objective,
      Standing standing,
      @Nullable Instant breaksAt,
      Account account,
      Instant now) {
    return SlaChanged.newBuilder()
        .setSla(status(objective, standing, breaksAt, account))
        .setAt(time(now))
        .build();
  }

  static SlaStatus status(
      Objective objective, Standing standing, @Nullable Instant breaksAt, Account account) {
    Promise promise = objective.promise();
    var proto =
        SlaStatus.newBuilder()
            .setId(objective.id().toString())
            .setSource(objective.source())
            .setDataset(objective.dataset().toString())
            .setProperty(promise.kind().word())
            .setExpectation(promise.sentence())
            .setTarget(promise.target() * 100)
            .setWindowSeconds(promise.window().toSeconds())
            .setStanding(standing.word())
            .setBudgetMinutes(account.allowed())
            .setBrokenMinutes(account.minutes().broken())
            .setBurnRateHour(account.hour())
            .setBurnRateSixHours(account.sixHours())
            .setBurnRateThreeDays(account.threeDays())
            .setAlert(account.alert().word());
    if (breaksAt != null) {
      proto.setBreaksAt(time(breaksAt));
    }
    Double attainment = account.minutes().attainment();
    if (attainment != null) {
      proto.setAttainment(attainment);
    }
    return proto.build();
  }

  public static Timestamp time(Instant time) {
    return Timestamps.fromMillis(time.toEpochMilli());
  }
}

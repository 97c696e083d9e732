package io.meshwork.quality.sla.objective;

import io.meshwork.contracts.quality.v1.SlaStatus;
import io.meshwork.quality.sla.timeline.Account;
import io.meshwork.quality.sla.timeline.Stretch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells how objectives stand now, with their budgets. */
@ApplicationScoped
@Transactional
public class Accounts {

  /** As long as burn rates look back. */
  private static final Duration LEAST = Duration.ofDays(3);

  private final Stretches stretches;
  private final Clock clock;

  Accounts(Stretches stretches, Clock clock) {
    this.stretches = stretches;
    this.clock = clock;
  }

  /** Since when stretches must be known to account for {@code promise} at {@code now}. */
  public static Instant since(Promise promise, Instant now) {
    Duration window = promise.window();
    return now.minus(window.compareTo(LEAST) > 0 ? window : LEAST);
  }

  public List<ObjectiveView> views(Collection<Objective> objectives) {
    return told(
        objectives,
        (one, stretches, account) ->
            ObjectiveView.of(
                one, stretches.isEmpty() ? null : stretches.getLast().beganAt(), account));
  }

  public List<SlaStatus> protos(Collection<Objective> objectives) {
    return told(
        objectives,
        (one, _, account) -> SlaProtos.status(one, one.standing(), one.breaksAt(), account));
  }

  @FunctionalInterface
  private interface Form<T> {
    T of(Objective objective, List<Stretch> stretches, Account account);
  }

  private <T> List<T> told(Collection<Objective> objectives, Form<T> form) {
    Instant now = clock.instant();
    Map<UUID, List<Stretch>> known =
        stretches.of(
            objectives.stream()
                .map(one -> new Stretches.Since(one.id(), since(one.promise(), now)))
                .toList());
    return objectives.stream()
        .map(
            one -> {
              List<Stretch> stood = known.getOrDefault(one.id(), List.of());
              Promise promise = one.promise();
              return form.of(
                  one, stood, Account.of(stood, promise.target(), promise.window(), now));
            })
        .toList();
  }
}

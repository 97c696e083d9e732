package io.meshwork.quality.sla.evaluation;

import io.meshwork.platform.error.Fault;
import io.meshwork.platform.urn.Urn;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Looks regularly at what is due. All replicas do, and one at a time finds something to do. */
@ApplicationScoped
class Watch {

  private static final int BATCH = 100;
  private static final Duration PAUSE = Duration.ofMinutes(10);

  private final Judgements judgements;
  private final Evaluation evaluation;
  private final Clock clock;

  Watch(Judgements judgements, Evaluation evaluation, Clock clock) {
    this.judgements = judgements;
    this.evaluation = evaluation;
    this.clock = clock;
  }

  @Scheduled(every = "2s", delayed = "3s", concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    boolean isMore = true;
    while (isMore) {
      Instant now = clock.instant();
      List<Urn> due = judgements.due(now, BATCH);
      isMore = !due.isEmpty() && evaluate(due, now) && due.size() == BATCH;
    }
  }

  /** What cannot be judged keeps nothing else from being judged; what has to wait, waits. */
  private boolean evaluate(List<Urn> datasets, Instant now) {
    try {
      return evaluation.evaluate(datasets, now);
    } catch (RuntimeException fault) {
      if (Fault.of(fault) == Fault.TRANSIENT) {
        Log.warnf(fault, "What is promised could not be judged, trying again");
        return false;
      }
      if (datasets.size() > 1) {
        return datasets.stream().map(List::of).allMatch(one -> evaluate(one, now));
      }
      Urn dataset = datasets.getFirst();
      Log.errorf(fault, "What is promised could not be judged: dataset=%s", dataset);
      QuarkusTransaction.requiringNew().run(() -> judgements.postpone(dataset, now.plus(PAUSE)));
      return true;
    }
  }
}

package io.meshwork.quality.incident;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.queue.QueueLoop;
import io.meshwork.quality.result.ResultsRecorded;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that datasets with news are looked at, one after another. Replicas may do so at the
 * same time: each dataset is looked at by one of them.
 */
@ApplicationScoped
class IncidentWatch {

  private static final int BATCH = 100;

  private final DueDatasets due;
  private final Investigation investigation;
  private final QueueLoop loop;

  IncidentWatch(DueDatasets due, Investigation investigation, IncidentConfig config) {
    this.due = due;
    this.investigation = investigation;
    this.loop = new QueueLoop("incident-watch", config.poll());
  }

  void on(@Observes ResultsRecorded recorded) {
    due.add(recorded.datasets());
  }

  void start(@Observes StartupEvent event) {
    loop.start(() -> lookAtSome() == BATCH);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    loop.stop();
  }

  @Scheduled(every = "5m", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
  void reviewIfNobodyDid() {
    if (due.claimReview()) {
      review();
    }
  }

  /** Lineage, contracts and the catalog change without a result; so does what nobody heard of. */
  void review() {
    addAll(due::addMembers);
    addAll(due::addFailing);
  }

  private static void addAll(Function<UUID, @Nullable UUID> addSome) {
    UUID last = DueDatasets.FIRST;
    while (last != null) {
      last = addSome.apply(last);
    }
  }

  /** Looks at what is due; how many that were. */
  int lookAtSome() {
    var again = new HashSet<Urn>();
    int looked = 0;
    for (Urn dataset : due.next(BATCH)) {
      if (look(dataset, again)) {
        looked++;
      }
    }
    if (!again.isEmpty()) {
      due.addIfAbsent(again);
    }
    return looked;
  }

  /** One that cannot be looked at keeps the others from nothing. */
  private boolean look(Urn dataset, Set<Urn> again) {
    try {
      return investigation.look(dataset, again::add);
    } catch (RuntimeException fault) {
      Log.errorf(fault, "A dataset cannot be looked at, trying again: dataset=%s", dataset);
      postpone(dataset);
      return false;
    }
  }

  private void postpone(Urn dataset) {
    try {
      due.postpone(dataset);
    } catch (RuntimeException fault) {
      Log.errorf(fault, "A dataset cannot be postponed either: dataset=%s", dataset);
    }
  }
}

package io.meshwork.quality.monitor;

import io.meshwork.quality.lineage.RunsChanged;
import io.meshwork.quality.metric.PointsRecorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Notes what is to be looked at, in the transaction that made it so. */
@ApplicationScoped
class Watch {

  private final MonitorQueue queue;
  private final Arrivals arrivals;

  Watch(MonitorQueue queue, Arrivals arrivals) {
    this.queue = queue;
    this.arrivals = arrivals;
  }

  void on(@Observes PointsRecorded recorded) {
    queue.add(recorded.series());
    arrivals.addPoints(recorded.series());
  }

  void on(@Observes RunsChanged changed) {
    arrivals.addRuns(changed.runs());
  }
}

package io.meshwork.lineage.graph;

import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.lineage.v1.RunChanged;
import io.meshwork.lineage.graph.RunFlowStore.Data;
import io.meshwork.lineage.openlineage.RunState;
import io.meshwork.platform.outbox.OutboxEvent;
import io.quarkus.logging.Log;
import java.util.List;

/** How others are told that a run has come further. */
final class RunEvents {

  /** So that the whole event stays below what the outbox takes; of a character at most three. */
  private static final int MAX_DATA_BYTES = 1024 * 1024;

  private RunEvents() {}

  /**
   * The event of what is known of a run now.
   *
   * @param revision of the job
   */
  static OutboxEvent of(RunHistory run, List<Data> data, long revision) {
    var changed =
        RunChanged.newBuilder()
            .setJob(run.job().toString())
            .setRunId(run.id())
            .setState(run.state().word())
            .setBeganAt(Timestamps.fromMillis(run.beganAt().toEpochMilli()))
            .setParentJob(run.parent().job())
            .setParentRunId(run.parent().run());
    if (run.startedAt() != null) {
      changed.setStartedAt(Timestamps.fromMillis(run.startedAt().toEpochMilli()));
    }
    if (run.endedAt() != null) {
      changed.setEndedAt(Timestamps.fromMillis(run.endedAt().toEpochMilli()));
    }
    addData(changed, data);
    return new OutboxEvent(
        "io.meshwork.lineage.run.v1." + word(run.state()), run.job(), revision, changed.build());
  }

  private static void addData(RunChanged.Builder changed, List<Data> data) {
    int bytes = 0;
    for (Data one : data) {
      bytes += 3 * one.dataset().length();
      if (bytes > MAX_DATA_BYTES) {
        Log.warnf("Some of what it read and wrote is not told: run=%s", changed.getRunId());
        return;
      }
      if (one.direction() == Direction.INPUT) {
        changed.addReads(one.dataset());
      } else {
        changed.addWrites(one.dataset());
      }
    }
  }

  private static String word(RunState state) {
    return state == RunState.RUNNING ? "started" : state.word();
  }
}

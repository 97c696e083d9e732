package io.meshwork.lineage.graph;

import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.lineage.v1.RunChanged;
import io.meshwork.lineage.openlineage.RunState;
import io.meshwork.platform.outbox.OutboxEvent;

/** How others are told that a run has come further. */
final class RunEvents {

  private RunEvents() {}

  /**
   * The event of a run's new state.
   *
   * @param revision of the job
   */
  static OutboxEvent of(RunHistory run, long revision) {
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
    return new OutboxEvent(
        "io.meshwork.lineage.run.v1." + word(run.state()), run.job(), revision, changed.build());
  }

  private static String word(RunState state) {
    return state == RunState.RUNNING ? "started" : state.word();
  }
}

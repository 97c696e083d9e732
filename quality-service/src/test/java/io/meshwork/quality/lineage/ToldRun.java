package io.meshwork.quality.lineage;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.lineage.v1.RunChanged;
import io.meshwork.platform.urn.Urn;
import io.quarkus.arc.Arc;
import java.time.Instant;
import java.util.List;

/** A run, as lineage tells of it. */
public record ToldRun(
    String job,
    String id,
    RunState state,
    Instant began,
    Instant ended,
    List<String> reads,
    List<String> writes) {

  /** Returns when the service has it. */
  public void tell() {
    var told =
        RunChanged.newBuilder()
            .setJob(job)
            .setRunId(id)
            .setBeganAt(timestamp(began))
            .addAllReads(reads)
            .addAllWrites(writes);
    if (state != RunState.RUNNING) {
      told.setEndedAt(timestamp(ended));
    }
    Arc.container()
        .instance(Runs.class)
        .get()
        .told(Urn.parse(Urn.Kind.JOB, "job", job), state, told.build());
  }

  public ToldRun as(RunState other) {
    return new ToldRun(job, id, other, began, ended, reads, writes);
  }

  private static Timestamp timestamp(Instant time) {
    return Timestamps.fromMillis(time.toEpochMilli());
  }
}

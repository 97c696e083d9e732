package io.meshwork.lineage.graph;

import io.meshwork.lineage.openlineage.RunKey;
import io.meshwork.lineage.openlineage.RunState;
import io.meshwork.platform.urn.Urn;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a run; merges as {@link DatasetState} does. A run that ended never goes on: a
 * terminal state is replaced only by a later terminal one.
 *
 * @param stateAt time of the event that told the state
 * @param beganAt time of the earliest event
 * @param startedAt time of the START event, if there was one
 * @param parent the run that started it
 */
record RunHistory(
    Urn job,
    String id,
    RunState state,
    Instant stateAt,
    Instant beganAt,
    @Nullable Instant startedAt,
    Parent parent) {

  private static final Comparator<RunHistory> FURTHER =
      Comparator.comparing((RunHistory run) -> run.state.isTerminal())
          .thenComparing(RunHistory::stateAt)
          .thenComparing(RunHistory::state);

  RunKey key() {
    return new RunKey(job.key(), Urn.digest(id));
  }

  RunHistory merge(RunHistory other) {
    RunHistory further = FURTHER.compare(this, other) >= 0 ? this : other;
    return new RunHistory(
        job,
        id,
        further.state,
        further.stateAt,
        beganAt.isBefore(other.beganAt) ? beganAt : other.beganAt,
        earlier(startedAt, other.startedAt),
        parent.merge(other.parent));
  }

  /** When the run ended, if it did. */
  @Nullable Instant endedAt() {
    return state.isTerminal() ? stateAt : null;
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}

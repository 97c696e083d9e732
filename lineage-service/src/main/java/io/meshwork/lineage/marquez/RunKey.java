package io.meshwork.lineage.marquez;

import io.meshwork.platform.sql.Statements;
import java.util.Collection;
import java.util.UUID;

/**
 * A run.
 *
 * @param job key of the job's URN
 * @param id key of its id
 */
record RunKey(UUID job, UUID id) {

  static Statements.Many jobs(Collection<RunKey> runs) {
    return Statements.Many.uuids(runs.stream().map(RunKey::job).toList());
  }

  static Statements.Many ids(Collection<RunKey> runs) {
    return Statements.Many.uuids(runs.stream().map(RunKey::id).toList());
  }
}

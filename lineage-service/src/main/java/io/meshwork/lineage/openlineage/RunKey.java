package io.meshwork.lineage.openlineage;

import io.meshwork.platform.sql.Statements;
import java.util.Collection;
import java.util.UUID;

/**
 * A run.
 *
 * @param job key of the job's URN
 * @param id key of its id
 */
public record RunKey(UUID job, UUID id) {

  public static Statements.Many jobs(Collection<RunKey> runs) {
    return Statements.Many.uuids(runs.stream().map(RunKey::job).toList());
  }

  public static Statements.Many ids(Collection<RunKey> runs) {
    return Statements.Many.uuids(runs.stream().map(RunKey::id).toList());
  }
}

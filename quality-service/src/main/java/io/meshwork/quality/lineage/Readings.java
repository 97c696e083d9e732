package io.meshwork.quality.lineage;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** What runs read. */
@ApplicationScoped
@Transactional
public class Readings {

  private static final String READ =
      """
      SELECT writer.run_id
      FROM job_run AS reader
      JOIN run_flow AS version ON version.dataset_key = ? AND version.is_output AND version.at < reader.began_at
      JOIN job_run AS writer ON writer.id = version.run AND writer.state = 'COMPLETED'
      WHERE reader.job_key = ? AND reader.run_key = ?
      ORDER BY version.at DESC, writer.run_key DESC, writer.job_key DESC LIMIT 1
      """;

  private final Statements statements;

  Readings(Statements statements) {
    this.statements = statements;
  }

  /**
   * The run that wrote the version of a dataset that a run read, which is the one written last
   * before that run began; none if either run is not known.
   */
  public Optional<String> writerOf(Urn dataset, Urn job, String run) {
    return statements
        .list(READ, row -> row.getString(1), dataset.key(), job.key(), Urn.digest(run))
        .stream()
        .findFirst();
  }
}

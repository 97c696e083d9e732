package io.meshwork.quality.incident;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Which datasets fail. A check fails whose latest result does, unless every contract that declares
 * it calls that a warning, or none declares it any more and the result is from before.
 */
@ApplicationScoped
class FailingDatasets {

  private static final String DEMANDED =
      """
      coalesce(
        (SELECT bool_or(lower(trim(severity)) <> ALL (?::text[])) FROM declared_check AS declared
         WHERE declared.dataset_key = quality_check.dataset_key
           AND declared.name = quality_check.name AND retired_at IS NULL),
        (SELECT bool_or(retired_at < quality_check.measured_at) FROM declared_check AS declared
         WHERE declared.dataset_key = quality_check.dataset_key
           AND declared.name = quality_check.name),
        true)
      """;

  /** Of the parameter that holds the mild severities there is one. */
  static final String FAILS = "quality_check.outcome = 'FAIL' AND " + DEMANDED;

  /** That fails, or could not be run since it did; with the same parameter. */
  static final String HAS_NOT_RECOVERED =
      """
      (quality_check.outcome = 'FAIL' OR quality_check.outcome = 'ERROR' AND 'FAIL' = (
        SELECT outcome FROM check_result
        WHERE check_id = quality_check.id AND outcome <> 'ERROR'
        ORDER BY measured_at DESC LIMIT 1)) AND
      """
          + DEMANDED;

  private static final String SELECT =
      "SELECT name, message, measured_at FROM quality_check WHERE "
          + FAILS
          + " AND dataset_key = ? ORDER BY name";
  private static final String NOT_RECOVERED =
      "SELECT count(*) FROM quality_check WHERE " + HAS_NOT_RECOVERED + " AND dataset_key = ?";

  private final Statements statements;

  FailingDatasets(Statements statements) {
    this.statements = statements;
  }

  static Statements.Many mild() {
    return Statements.Many.texts(Severity.mildWords());
  }

  /** What is wrong with a dataset, if it fails. */
  Optional<FailingDataset> find(Urn dataset) {
    List<FailingDataset.FailingCheck> checks =
        statements.list(
            SELECT,
            row ->
                new FailingDataset.FailingCheck(
                    row.getString("name"),
                    row.getString("message"),
                    Statements.instant(row, "measured_at")),
            mild(),
            dataset.key());
    return checks.isEmpty() ? Optional.empty() : Optional.of(new FailingDataset(checks));
  }

  /** Whether a dataset that failed no longer does, as far as anybody could tell since. */
  boolean hasRecovered(Urn dataset) {
    return statements.count(NOT_RECOVERED, mild(), dataset.key()) == 0;
  }
}

package io.meshwork.quality.incident;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Which datasets are in which incident. What they were in stays known. However many go, it takes
 * the database a few statements, as all wait for it.
 */
@ApplicationScoped
class Membership {

  private static final String LEAVE =
      "UPDATE incident_dataset SET is_current = false WHERE incident = ? AND is_current";

  private static final String MOVE =
      """
      WITH moving AS (
        UPDATE incident_dataset SET is_current = false WHERE incident = ? AND is_current
        RETURNING dataset, is_failing, recovered_at, failed_at
      )
      INSERT INTO incident_dataset (incident, dataset, is_root, is_failing, is_current, joined_at,
                                    recovered_at, failed_at)
      SELECT ?, dataset, false, is_failing, true, ?, recovered_at, failed_at
      FROM moving ORDER BY dataset
      ON CONFLICT (incident, dataset_key) DO UPDATE SET is_failing = excluded.is_failing,
        is_current = true, recovered_at = excluded.recovered_at, failed_at = excluded.failed_at
      """;

  /** What goes on elsewhere was not dealt with. */
  private static final String FORGET_MOVED =
      """
      UPDATE incident_dataset AS moved SET is_failing = false
      WHERE incident = ? AND is_failing AND EXISTS (
        SELECT 1 FROM incident_dataset AS now
        WHERE now.incident = ? AND now.dataset_key = moved.dataset_key AND now.is_current)
      """;

  private static final String DEAL_WITH =
      """
      UPDATE incident_dataset AS member SET is_current = false,
        is_failing = is_failing OR measured_at IS NOT NULL,
        failed_at = coalesce(measured_at, failed_at)
      FROM (
        SELECT id AS member, (SELECT max(measured_at) FROM quality_check
                              WHERE dataset_key = one.dataset_key AND %s) AS measured_at
        FROM incident_dataset AS one WHERE incident = ? AND is_current) AS now
      WHERE member.id = now.member
      """
          .formatted(FailingDatasets.FAILS);

  private static final String RESTORE =
      """
      UPDATE incident_dataset AS member SET is_current = true, is_failing = now.is_failing,
        recovered_at = CASE WHEN NOT now.is_failing THEN coalesce(member.recovered_at, ?) END,
        failed_at = coalesce(now.measured_at, member.failed_at)
      FROM incident_dataset AS one CROSS JOIN LATERAL (
        SELECT count(*) > 0 AS is_failing,
          max(measured_at) FILTER (WHERE outcome = 'FAIL') AS measured_at
        FROM quality_check WHERE dataset_key = one.dataset_key AND %s) AS now
      WHERE one.incident = ? AND member.id = one.id AND (now.is_failing OR one.is_root)
        AND NOT EXISTS (SELECT 1 FROM incident_dataset AS elsewhere
                        WHERE elsewhere.dataset_key = one.dataset_key AND elsewhere.is_current)
      """
          .formatted(FailingDatasets.HAS_NOT_RECOVERED);

  private final IncidentDatasets members;
  private final Statements statements;
  private final Clock clock;

  Membership(IncidentDatasets members, Statements statements, Clock clock) {
    this.members = members;
    this.statements = statements;
    this.clock = clock;
  }

  /** A dataset, which is in no other, fails in an incident. */
  void join(Incident incident, Urn dataset, Instant measuredAt) {
    IncidentDataset member =
        members
            .find(incident.id, dataset)
            .orElseGet(() -> IncidentDataset.of(incident, dataset, clock.instant()));
    member.fails(measuredAt);
    members.persist(member);
  }

  /** All of one incident go over into another. */
  void move(Incident from, Incident to) {
    members.flush();
    statements.update(MOVE, from.id, to.id, clock.instant());
    statements.update(FORGET_MOVED, from.id, to.id);
  }

  /** An incident is over, as all in it have recovered. */
  void release(Incident incident) {
    members.flush();
    statements.update(LEAVE, incident.id);
  }

  /** An incident is over because somebody says so. What fails in it until now is dealt with. */
  void dealWith(Incident incident) {
    members.flush();
    statements.update(DEAL_WITH, FailingDatasets.mild(), incident.id);
  }

  /**
   * An incident goes on, with its root, and with all that have not recovered and have not gone into
   * another.
   *
   * @throws Failure CONFLICT if the root has
   */
  void restore(Incident incident) {
    UUID elsewhere = members.current(incident.rootUrn()).map(one -> one.incident).orElse(null);
    if (elsewhere != null) {
      throw Failure.conflict("Its dataset is in incident %s by now.".formatted(elsewhere));
    }
    statements.update(RESTORE, clock.instant(), FailingDatasets.mild(), incident.id);
  }
}

package io.meshwork.quality.incident;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The datasets that somebody has to look at: those that fail, or are in an incident. Whoever adds
 * several does so in the order of their keys, so that two who do never wait for each other.
 */
@ApplicationScoped
@Transactional
class DueDatasets {

  private static final int BATCH = 1000;

  /** Comes before every key. */
  static final UUID FIRST = new UUID(0, 0);

  private static final String ADD =
      """
      INSERT INTO incident_due (dataset, due_at)
      SELECT dataset, now() FROM unnest(?) AS recorded (dataset)
      WHERE EXISTS (SELECT 1 FROM quality_check
                    WHERE dataset_key = md5(recorded.dataset)::uuid AND outcome = 'FAIL')
        OR EXISTS (SELECT 1 FROM incident_dataset
                   WHERE dataset_key = md5(recorded.dataset)::uuid AND is_current)
      ORDER BY md5(dataset)::uuid
      ON CONFLICT (dataset_key) DO UPDATE SET due_at = excluded.due_at, attempt = 0
      """;

  /** A dataset is found once for each of its checks, which does no harm. */
  private static final String REVIEW =
      """
      WITH batch AS (
        %s AND dataset_key > ? ORDER BY dataset_key LIMIT ?
      ), queued AS (
        INSERT INTO incident_due (dataset, due_at)
        SELECT dataset, now() FROM batch ORDER BY dataset_key
        ON CONFLICT DO NOTHING
      )
      SELECT dataset_key FROM batch ORDER BY dataset_key
      """;

  private static final String REVIEW_MEMBERS =
      REVIEW.formatted("SELECT dataset, dataset_key FROM incident_dataset WHERE is_current");
  private static final String REVIEW_FAILING =
      REVIEW.formatted(
          "SELECT dataset, dataset_key FROM quality_check WHERE " + FailingDatasets.FAILS);
  private static final String ADD_IF_ABSENT =
      """
      INSERT INTO incident_due (dataset, due_at)
      SELECT dataset, now() FROM unnest(?) AS wanted (dataset) ORDER BY md5(dataset)::uuid
      ON CONFLICT DO NOTHING
      """;

  private static final String CLAIM_REVIEW =
      """
      UPDATE incident_review SET reviewed_at = now()
      WHERE reviewed_at < now() - interval '4 minutes'
      """;
  private static final String NEXT =
      "SELECT dataset FROM incident_due WHERE due_at <= now() ORDER BY due_at LIMIT ?";
  private static final String TAKE = "DELETE FROM incident_due WHERE dataset_key = ?";
  private static final String POSTPONE =
      """
      UPDATE incident_due SET attempt = least(attempt, 999) + 1,
        due_at = now() + least(2 ^ least(attempt, 9), 300) * interval '1 second'
      WHERE dataset_key = ?
      """;

  private final Statements statements;

  DueDatasets(Statements statements) {
    this.statements = statements;
  }

  /** Those of {@code datasets} that matter, of which nobody else may record results meanwhile. */
  void add(Collection<Urn> datasets) {
    statements.update(ADD, texts(datasets));
  }

  /**
   * Whether it is time to look at all again, and the caller who does: of all replicas one is told
   * so, every few minutes.
   */
  boolean claimReview() {
    return statements.update(CLAIM_REVIEW) == 1;
  }

  /** Those of {@code datasets} that are not due yet. */
  void addIfAbsent(Collection<Urn> datasets) {
    statements.update(ADD_IF_ABSENT, texts(datasets));
  }

  /**
   * Some that are in an incident: what is true of them may have changed without a result.
   *
   * @param after key of the last that was added so
   * @return key of the last that is added; {@code null} if there are none after it
   */
  @Nullable UUID addMembers(UUID after) {
    return last(statements.list(REVIEW_MEMBERS, DueDatasets::key, after, BATCH));
  }

  /** Some that fail, as {@link #addMembers}. */
  @Nullable UUID addFailing(UUID after) {
    return last(
        statements.list(REVIEW_FAILING, DueDatasets::key, FailingDatasets.mild(), after, BATCH));
  }

  /** Some that are due, the first first. */
  List<Urn> next(int limit) {
    return statements.list(
        NEXT, row -> Urn.parse(Urn.Kind.DATASET, "dataset", row.getString(1)), limit);
  }

  /** Takes one out; false if somebody else did. */
  boolean take(Urn dataset) {
    return statements.update(TAKE, dataset.key()) == 1;
  }

  /** Looking at one failed. */
  void postpone(Urn dataset) {
    statements.update(POSTPONE, dataset.key());
  }

  private static Many texts(Collection<Urn> datasets) {
    return Many.texts(datasets.stream().map(Urn::toString).toList());
  }

  private static UUID key(ResultSet row) throws SQLException {
    return Statements.uuid(row, "dataset_key");
  }

  private static @Nullable UUID last(List<UUID> added) {
    return added.size() < BATCH ? null : added.getLast();
  }
}

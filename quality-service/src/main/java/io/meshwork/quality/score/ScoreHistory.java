package io.meshwork.quality.score;

import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.assessment.AssessmentView;
import io.meshwork.quality.assessment.AssessmentsChanged;
import io.meshwork.quality.assessment.ProductsWithin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;

/**
 * The scores of datasets and products over time: the last of each hour in which it changed. Those
 * of a domain are told by its products' and not kept.
 */
@ApplicationScoped
class ScoreHistory {

  private static final String KEEP =
      """
      INSERT INTO score_history AS known (urn, hour, score)
      SELECT new.urn, new.hour, new.score
      FROM unnest(?::text[], ?::timestamptz[], ?::float8[]) AS new (urn, hour, score)
      WHERE new.score IS DISTINCT FROM (
        SELECT score FROM score_history AS earlier WHERE earlier.urn_key = md5(new.urn)::uuid
        ORDER BY hour DESC LIMIT 1)
      ON CONFLICT (urn_key, hour) DO UPDATE SET score = excluded.score
      """;

  /** The entry before the time tells how it was then. */
  private static final String OF =
      """
      SELECT hour, score FROM score_history
      WHERE urn_key = ? AND hour >= coalesce(
        (SELECT max(hour) FROM score_history WHERE urn_key = ? AND hour <= ?), '-infinity')
      ORDER BY hour
      """;

  /** Of each product what changed after the time, and how all stood then, as of its last change. */
  private static final String WITHIN =
      """
      SELECT product.urn, CASE WHEN entry.is_earlier
          THEN max(entry.hour) FILTER (WHERE entry.is_earlier) OVER () ELSE entry.hour END AS hour,
        entry.score
      FROM assessment AS product CROSS JOIN LATERAL (
        (SELECT hour, score, true AS is_earlier FROM score_history
         WHERE urn_key = product.urn_key AND hour <= ? ORDER BY hour DESC LIMIT 1)
        UNION ALL
        SELECT hour, score, false FROM score_history WHERE urn_key = product.urn_key AND hour > ?
      ) AS entry
      WHERE left(product.urn, 512) >= ? AND left(product.urn, 512) < ?
        OR left(product.urn, 512) >= ? AND left(product.urn, 512) < ?
      ORDER BY 2, 1
      """;

  /** The last entry before a time tells how it was then, so it stays. */
  private static final String FORGET =
      """
      DELETE FROM score_history AS entry WHERE hour < ? AND EXISTS (
        SELECT FROM score_history AS later
        WHERE later.urn_key = entry.urn_key AND later.hour > entry.hour AND later.hour <= ?)
      """;

  private static final int FETCH_SIZE = 1_000;

  private final DataSource dataSource;
  private final Statements statements;
  private final Clock clock;

  ScoreHistory(DataSource dataSource, Statements statements, Clock clock) {
    this.dataSource = dataSource;
    this.statements = statements;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes AssessmentsChanged changed) {
    Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    try (Connection connection = dataSource.getConnection();
        var keep = new RowsStatement<>(connection, KEEP, changed.assessments())) {
      keep.column("text", AssessmentView::urn)
          .column("timestamptz", assessment -> hour)
          .column("float8", AssessmentView::score)
          .update();
    } catch (SQLException failed) {
      throw new IllegalStateException("Scores cannot be written", failed);
    }
  }

  /** The scores of a dataset or product that held at or after a time, the earliest first. */
  List<ScoreEntry> of(Urn urn, Instant since) {
    return statements.list(OF, ScoreHistory::read, urn.key(), urn.key(), since);
  }

  /**
   * Those of a domain: in each hour in which one of its products changed, the mean then. Rows are
   * read one by one, which takes a transaction.
   */
  @Transactional
  List<ScoreEntry> within(Urn domain, Instant since) {
    ProductsWithin products = ProductsWithin.of(domain);
    try (Connection connection = dataSource.getConnection();
        var select = connection.prepareStatement(WITHIN)) {
      select.setFetchSize(FETCH_SIZE);
      select.setObject(1, since.atOffset(ZoneOffset.UTC));
      select.setObject(2, since.atOffset(ZoneOffset.UTC));
      select.setString(3, products.own().from());
      select.setString(4, products.own().to());
      select.setString(5, products.below().from());
      select.setString(6, products.below().to());
      var mean = new MovingMean();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          mean.add(new MovingMean.Change(rows.getString("urn"), read(rows)));
        }
      }
      return mean.since(since);
    } catch (SQLException failed) {
      throw new IllegalStateException("Scores cannot be read", failed);
    }
  }

  /** Forgets what nobody can ask for any more, who may ask from {@code time} on. */
  @Transactional
  void forget(Instant time) {
    statements.update(FORGET, time, time);
  }

  private static ScoreEntry read(ResultSet row) throws SQLException {
    return new ScoreEntry(Statements.instant(row, "hour"), row.getObject("score", Double.class));
  }
}

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

  private static final String WITHIN =
      """
      SELECT urn, hour, score FROM score_history
      WHERE left(urn, 512) >= ? AND left(urn, 512) < ? OR left(urn, 512) >= ? AND left(urn, 512) < ?
      ORDER BY hour, urn
      """;

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

  /** Those of a domain: in each hour in which one of its products changed, the mean then. */
  List<ScoreEntry> within(Urn domain, Instant since) {
    ProductsWithin products = ProductsWithin.of(domain);
    var mean = new MovingMean();
    statements
        .list(
            WITHIN,
            row -> new MovingMean.Change(row.getString("urn"), read(row)),
            products.own().from(),
            products.own().to(),
            products.below().from(),
            products.below().to())
        .forEach(mean::add);
    return mean.since(since);
  }

  private static ScoreEntry read(ResultSet row) throws SQLException {
    return new ScoreEntry(Statements.instant(row, "hour"), row.getObject("score", Double.class));
  }
}

package io.meshwork.quality.sla.evaluation;

import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.sla.timeline.Demand;
import io.meshwork.quality.sla.timeline.MinuteClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** How objectives stand, as they keep it; and which are to be looked at. */
@ApplicationScoped
class Judgements {

  private static final String DUE =
      """
      SELECT dataset FROM sla_objective WHERE retired_at IS NULL AND look_at <= ?
      UNION
      SELECT sla_objective.dataset FROM sla_news
      JOIN sla_objective ON sla_objective.dataset_key = sla_news.dataset_key
      LIMIT ?
      """;
  private static final String SAVE =
      """
      UPDATE sla_objective SET standing = new.standing, alert = new.alert,
        is_exhausted = new.is_exhausted, breaks_at = new.breaks_at, wanted_after = new.wanted_after,
        evaluated_to = new.evaluated_to, look_at = new.look_at
      FROM unnest(?::uuid[], ?::text[], ?::text[], ?::boolean[], ?::timestamptz[], ?::timestamptz[],
                  ?::timestamptz[], ?::timestamptz[])
        AS new (id, standing, alert, is_exhausted, breaks_at, wanted_after, evaluated_to, look_at)
      WHERE sla_objective.id = new.id
      """;
  private static final String POSTPONE =
      """
      WITH taken AS (DELETE FROM sla_news WHERE dataset_key = ?)
      UPDATE sla_objective SET look_at = ?::timestamptz, evaluated_to = NULL
      WHERE dataset_key = ? AND retired_at IS NULL
      """;

  private final DataSource dataSource;
  private final Statements statements;

  Judgements(DataSource dataSource, Statements statements) {
    this.dataSource = dataSource;
    this.statements = statements;
  }

  /** Datasets of which something is to be looked at. */
  List<Urn> due(Instant now, int limit) {
    return statements.list(
        DUE, row -> Urn.parse(Urn.Kind.DATASET, "dataset", row.getString(1)), now, limit);
  }

  void save(Collection<Judgement> judgements) {
    try (Connection connection = dataSource.getConnection();
        var save = new RowsStatement<>(connection, SAVE, judgements)) {
      save.column("uuid", one -> one.objective().id())
          .column("text", one -> one.standing().name())
          .column("text", one -> one.account().alert().name())
          .column("boolean", one -> one.account().isExhausted())
          .column("timestamptz", one -> one.open().map(Demand::due).orElse(null))
          .column("timestamptz", one -> one.open().map(Demand::after).orElse(null))
          .column("timestamptz", one -> MinuteClock.of(one.now()))
          .column("timestamptz", Judgement::lookAt)
          .update();
    } catch (SQLException failed) {
      throw new IllegalStateException("Objectives cannot be written", failed);
    }
  }

  /** Looks at a dataset no sooner than that, and then at all of it. */
  void postpone(Urn dataset, Instant until) {
    try (Connection connection = dataSource.getConnection();
        var postpone = connection.prepareStatement(POSTPONE)) {
      postpone.setObject(1, dataset.key());
      postpone.setString(2, until.toString());
      postpone.setObject(3, dataset.key());
      postpone.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("Objectives cannot be written", failed);
    }
  }
}

package io.meshwork.quality.assessment;

import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.CheckSql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How datasets and products stand, as rows; and the counting from which that is known. */
@ApplicationScoped
class Assessments {

  private static final String COUNTS =
      """
        count(*) FILTER (WHERE quality_check.outcome = 'PASS') AS passing,
        count(*) FILTER (WHERE quality_check.outcome = 'WARN') AS warning,
        count(*) FILTER (WHERE quality_check.outcome = 'FAIL') AS failing,
        count(*) FILTER (WHERE quality_check.outcome = 'ERROR') AS erroring,
        max(quality_check.measured_at) AS last_measured_at
      """;

  private static final String COUNTED =
      CheckSql.counts("quality_check", "quality_check.measured_at");

  private static final String COUNT_DATASETS =
      """
      SELECT wanted.key, %s
      FROM unnest(?::uuid[]) AS wanted (key)
      JOIN quality_check ON quality_check.dataset_key = wanted.key
      WHERE %s
      GROUP BY wanted.key
      """
          .formatted(COUNTS, COUNTED);
  private static final String COUNT_PRODUCTS =
      """
      SELECT md5(product_port.product)::uuid AS key, %s
      FROM product_port
      JOIN quality_check ON quality_check.dataset_key = product_port.dataset_key
      WHERE product_port.product = ANY (?) AND %s
      GROUP BY product_port.product
      """
          .formatted(COUNTS, COUNTED);

  /** Gives back those rows only that say something new, with their new revision. */
  private static final String SAVE =
      """
      INSERT INTO assessment AS known (urn, passing, warning, failing, erroring, last_measured_at,
                                       score, revision)
      SELECT new.*, 1
      FROM unnest(?::text[], ?::int[], ?::int[], ?::int[], ?::int[], ?::timestamptz[], ?::float8[])
        AS new
      ON CONFLICT (urn_key) DO UPDATE SET
        passing = excluded.passing, warning = excluded.warning, failing = excluded.failing,
        erroring = excluded.erroring, last_measured_at = excluded.last_measured_at,
        score = excluded.score, revision = known.revision + 1
      WHERE (known.passing, known.warning, known.failing, known.erroring)
        <> (excluded.passing, excluded.warning, excluded.failing, excluded.erroring)
        OR known.last_measured_at IS DISTINCT FROM excluded.last_measured_at
        OR known.score IS DISTINCT FROM excluded.score
      RETURNING urn, passing, warning, failing, erroring, last_measured_at, score, revision
      """;

  private static final String SELECT =
      """
      SELECT urn, passing, warning, failing, erroring, last_measured_at, score, revision
      FROM assessment WHERE urn_key = ANY (?)
      """;

  private final DataSource dataSource;

  Assessments(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  List<AssessmentView> of(Collection<Urn> urns) {
    try (Connection connection = dataSource.getConnection();
        var select = new RowsStatement<>(connection, SELECT, urns)) {
      return read(select.column("uuid", Urn::key).query());
    } catch (SQLException failed) {
      throw new IllegalStateException("Assessments cannot be read", failed);
    }
  }

  /**
   * Counts anew and saves.
   *
   * @param urns all of datasets, or all of products
   * @param scores of those that have one, by their keys
   * @return those that changed
   */
  List<AssessmentView> renew(Urn.Kind kind, Collection<Urn> urns, Map<UUID, Double> scores) {
    try (Connection connection = dataSource.getConnection()) {
      Map<UUID, Counts> counted =
          kind == Urn.Kind.PRODUCT
              ? count(
                  new RowsStatement<>(connection, COUNT_PRODUCTS, urns)
                      .column("text", Urn::toString))
              : count(
                  new RowsStatement<>(connection, COUNT_DATASETS, urns).column("uuid", Urn::key));
      return save(connection, urns, counted, scores);
    } catch (SQLException failed) {
      throw new IllegalStateException("Assessments cannot be written", failed);
    }
  }

  private static Map<UUID, Counts> count(RowsStatement<Urn> query) throws SQLException {
    try (query) {
      ResultSet rows = query.query();
      var counted = new HashMap<UUID, Counts>();
      while (rows.next()) {
        counted.put(rows.getObject("key", UUID.class), counts(rows));
      }
      return counted;
    }
  }

  private static List<AssessmentView> save(
      Connection connection,
      Collection<Urn> urns,
      Map<UUID, Counts> counted,
      Map<UUID, Double> scores)
      throws SQLException {
    record New(Urn urn, Counts counts, @Nullable Double score) {}
    List<New> rows =
        urns.stream()
            .map(
                urn ->
                    new New(
                        urn, counted.getOrDefault(urn.key(), Counts.NONE), scores.get(urn.key())))
            .toList();
    try (var save = new RowsStatement<>(connection, SAVE, rows)) {
      return read(
          save.column("text", row -> row.urn().toString())
              .column("int4", row -> row.counts().passing())
              .column("int4", row -> row.counts().warning())
              .column("int4", row -> row.counts().failing())
              .column("int4", row -> row.counts().erroring())
              .column("timestamptz", row -> row.counts().lastMeasuredAt())
              .column("float8", New::score)
              .query());
    }
  }

  private static List<AssessmentView> read(ResultSet rows) throws SQLException {
    var views = new ArrayList<AssessmentView>();
    while (rows.next()) {
      views.add(
          AssessmentView.of(
              rows.getString("urn"),
              counts(rows),
              rows.getObject("score", Double.class),
              rows.getLong("revision")));
    }
    return views;
  }

  private static Counts counts(ResultSet row) throws SQLException {
    var last = row.getObject("last_measured_at", OffsetDateTime.class);
    return new Counts(
        row.getInt("passing"),
        row.getInt("warning"),
        row.getInt("failing"),
        row.getInt("erroring"),
        last == null ? null : last.toInstant());
  }
}

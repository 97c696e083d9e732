package io.meshwork.catalog.suggestion;

import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Which column flows into which, as rows. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Derivations {

  private static final String SELECT =
      """
      SELECT target, target_column, source, source_column, transformations, masked, job, told_at
      FROM column_derivation WHERE\s""";
  private static final String OF = SELECT + "target_key = ANY (?)";
  private static final String UNMASKED =
      SELECT
          + """
            NOT masked AND (%1$s_key, %1$s_column) IN (SELECT * FROM unnest(?::uuid[], ?::text[]))
            ORDER BY target, target_column, source, source_column, job
            """;
  private static final String INTO = UNMASKED.formatted("target");
  private static final String OUT_OF = UNMASKED.formatted("source");

  private static final String DELETE = "DELETE FROM column_derivation WHERE target_key = ANY (?)";
  private static final String INSERT =
      """
      INSERT INTO column_derivation
        (target, target_column, source, source_column, transformations, masked, job, told_at)
      SELECT target, target_column, source, source_column,
             string_to_array(transformations, E'\\n'), masked, job, told_at
      FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[],
                  ?::timestamptz[])
        AS told (target, target_column, source, source_column, transformations, masked, job, told_at)
      """;

  private final DataSource dataSource;

  Derivations(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** All that flows into a dataset. */
  List<Derivation> of(Urn target) {
    try (Connection connection = dataSource.getConnection();
        var select = new RowsStatement<>(connection, OF, Set.of(target)).column("uuid", Urn::key)) {
      return read(select.query());
    } catch (SQLException failed) {
      throw unreadable(failed);
    }
  }

  /** What flows into {@code columns}, unmasked. */
  List<Derivation> into(Collection<ColumnRef> columns) {
    return unmasked(INTO, columns);
  }

  /** What {@code columns} flow into, unmasked. */
  List<Derivation> outOf(Collection<ColumnRef> columns) {
    return unmasked(OUT_OF, columns);
  }

  /** Replaces all that flows into a dataset. */
  void replace(Urn target, List<Derivation> derivations) {
    try (Connection connection = dataSource.getConnection();
        var delete =
            new RowsStatement<>(connection, DELETE, Set.of(target)).column("uuid", Urn::key);
        var insert = new RowsStatement<>(connection, INSERT, derivations)) {
      delete.update();
      insert
          .column("text", row -> row.target().dataset())
          .column("text", row -> row.target().column())
          .column("text", row -> row.source().dataset())
          .column("text", row -> row.source().column())
          .column("text", row -> String.join("\n", row.transformations()))
          .column("boolean", Derivation::masked)
          .column("text", Derivation::job)
          .column("timestamptz", Derivation::toldAt)
          .update();
    } catch (SQLException failed) {
      throw new IllegalStateException("Derivations cannot be written", failed);
    }
  }

  private List<Derivation> unmasked(String sql, Collection<ColumnRef> columns) {
    try (Connection connection = dataSource.getConnection();
        var select = new RowsStatement<>(connection, sql, columns)) {
      select
          .column("uuid", column -> Urn.digest(column.dataset()))
          .column("text", ColumnRef::column);
      return read(select.query());
    } catch (SQLException failed) {
      throw unreadable(failed);
    }
  }

  private static List<Derivation> read(ResultSet rows) throws SQLException {
    var read = new ArrayList<Derivation>();
    while (rows.next()) {
      read.add(
          new Derivation(
              new ColumnRef(rows.getString("target"), rows.getString("target_column")),
              new ColumnRef(rows.getString("source"), rows.getString("source_column")),
              List.of((String[]) rows.getArray("transformations").getArray()),
              rows.getBoolean("masked"),
              rows.getString("job"),
              rows.getObject("told_at", OffsetDateTime.class).toInstant()));
    }
    return read;
  }

  private static IllegalStateException unreadable(SQLException failed) {
    return new IllegalStateException("Derivations cannot be read", failed);
  }
}

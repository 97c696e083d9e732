package io.meshwork.lineage.graph;

import static io.meshwork.platform.sql.Statements.instant;

import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.urn.Urn;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The datasets of the graph, as rows. Only the projector writes them. */
final class DatasetStore {

  private static final String LOAD =
      """
      SELECT urn, description, description_at, fields, fields_at, lifecycle, lifecycle_at,
             first_seen, last_seen, revision
      FROM dataset WHERE urn_key = ANY (?)
      """;
  private static final String SAVE =
      """
      INSERT INTO dataset (urn, description, description_at, fields, fields_at, lifecycle, lifecycle_at,
                           first_seen, last_seen, revision)
      SELECT * FROM unnest(?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::timestamptz[], ?::text[],
                           ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::bigint[])
      ON CONFLICT (urn_key) DO UPDATE SET
        description = excluded.description, description_at = excluded.description_at,
        fields = excluded.fields, fields_at = excluded.fields_at,
        lifecycle = excluded.lifecycle, lifecycle_at = excluded.lifecycle_at,
        first_seen = excluded.first_seen, last_seen = excluded.last_seen,
        revision = excluded.revision
      """;

  private static final String SEE_AGAIN =
      """
      UPDATE dataset SET description_at = seen.description_at, fields_at = seen.fields_at,
        first_seen = seen.first_seen, last_seen = seen.last_seen
      FROM unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
        AS seen (urn_key, description_at, fields_at, first_seen, last_seen)
      WHERE dataset.urn_key = seen.urn_key
      """;

  private DatasetStore() {}

  /**
   * What others would notice of a dataset.
   *
   * @param fieldsBefore as they were; empty if there were none, or they are the same
   */
  record Change(Row row, String fieldsBefore) {}

  /** A dataset as it is kept. */
  record Row(DatasetState state, long revision) {

    private String fieldsUnlike(DatasetState other) {
      String fields = state.fields().value();
      return fields.equals(other.fields().value()) ? "" : fields;
    }
  }

  /**
   * Merges what was observed into what is kept.
   *
   * @param otherColumns those into whose columns something else flows than before
   * @return what others would notice
   */
  static List<Change> merge(
      Connection connection, Collection<DatasetState> observed, Set<Urn> otherColumns)
      throws SQLException {
    Map<Urn, Row> kept = load(connection, observed.stream().map(DatasetState::urn).toList());
    var written = new ArrayList<Row>();
    var seenAgain = new ArrayList<DatasetState>();
    var noticed = new ArrayList<Change>();
    for (DatasetState state : observed) {
      Row before = kept.get(state.urn());
      DatasetState after = before == null ? state : before.state().merge(state);
      if (before == null
          || !after.saysTheSameAs(before.state())
          || otherColumns.contains(state.urn())) {
        String fieldsBefore = before == null ? "" : before.fieldsUnlike(after);
        long revision = before == null ? 0 : before.revision();
        var row = new Row(after, revision + (fieldsBefore.isEmpty() ? 1 : 2));
        written.add(row);
        noticed.add(new Change(row, fieldsBefore));
      } else if (!after.lifecycle().equals(before.state().lifecycle())) {
        written.add(new Row(after, before.revision()));
      } else if (!after.equals(before.state())) {
        seenAgain.add(after);
      }
    }
    save(connection, written);
    seeAgain(connection, seenAgain);
    return noticed;
  }

  static Map<Urn, Row> load(Connection connection, Collection<Urn> urns) throws SQLException {
    try (var load = new RowsStatement<>(connection, LOAD, urns).column("uuid", Urn::key)) {
      ResultSet rows = load.query();
      var kept = new HashMap<Urn, Row>();
      while (rows.next()) {
        Row row = read(rows);
        kept.put(row.state().urn(), row);
      }
      return kept;
    }
  }

  private static Row read(ResultSet row) throws SQLException {
    var state =
        new DatasetState(
            Urn.parse(Urn.Kind.DATASET, "urn", row.getString("urn")),
            new Told(instant(row, "description_at"), row.getString("description")),
            new Told(instant(row, "fields_at"), row.getString("fields")),
            new Told(instant(row, "lifecycle_at"), row.getString("lifecycle")),
            new Span(instant(row, "first_seen"), instant(row, "last_seen")));
    return new Row(state, row.getLong("revision"));
  }

  private static void save(Connection connection, Collection<Row> rows) throws SQLException {
    try (var save = new RowsStatement<>(connection, SAVE, rows)) {
      save.column("text", row -> row.state().urn().toString())
          .column("text", row -> row.state().description().value())
          .column("timestamptz", row -> row.state().description().at())
          .column("text", row -> row.state().fields().value())
          .column("timestamptz", row -> row.state().fields().at())
          .column("text", row -> row.state().lifecycle().value())
          .column("timestamptz", row -> row.state().lifecycle().at())
          .column("timestamptz", row -> row.state().seen().first())
          .column("timestamptz", row -> row.state().seen().last())
          .column("bigint", Row::revision)
          .update();
    }
  }

  /** What is told of them is as before: most of what pipelines report is known. */
  private static void seeAgain(Connection connection, Collection<DatasetState> datasets)
      throws SQLException {
    if (!datasets.isEmpty()) {
      try (var see = new RowsStatement<>(connection, SEE_AGAIN, datasets)) {
        see.column("uuid", state -> state.urn().key())
            .column("timestamptz", state -> state.description().at())
            .column("timestamptz", state -> state.fields().at())
            .column("timestamptz", state -> state.seen().first())
            .column("timestamptz", state -> state.seen().last())
            .update();
      }
    }
  }
}

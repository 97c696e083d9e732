package io.meshwork.lineage.graph;

import io.meshwork.lineage.graph.ColumnLineage.Version;
import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.sql.Statements;
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
import java.util.UUID;
import java.util.stream.Collectors;

/** What flows into columns, as rows. Only the projector writes them. */
final class ColumnLineageStore {

  private static final String LOAD =
      """
      SELECT dataset_key, job, sources, told_at FROM column_lineage
      WHERE dataset_key = ANY (?) ORDER BY dataset_key, job
      """;
  private static final String FIND =
      """
      SELECT told.dataset_key, told.job_key, kept.sources_key, kept.told_at
      FROM unnest(?::uuid[], ?::uuid[]) AS told (dataset_key, job_key)
      CROSS JOIN LATERAL (
        SELECT sources_key, told_at FROM column_lineage
        WHERE dataset_key = told.dataset_key AND job_key = told.job_key LIMIT 1
      ) AS kept
      """;
  private static final String SAVE =
      """
      INSERT INTO column_lineage (dataset_key, job, sources, told_at)
      SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[])
      ON CONFLICT (dataset_key, job_key) DO UPDATE SET
        sources = excluded.sources, told_at = excluded.told_at
      """;

  private static final String CONFIRM =
      """
      UPDATE column_lineage SET told_at = told.told_at
      FROM unnest(?::uuid[], ?::uuid[], ?::timestamptz[]) AS told (dataset_key, job_key, told_at)
      WHERE column_lineage.dataset_key = told.dataset_key AND column_lineage.job_key = told.job_key
      """;
  private static final String FORGET_SOURCES =
      """
      DELETE FROM column_source USING unnest(?::uuid[], ?::uuid[]) AS told (dataset_key, job_key)
      WHERE column_source.dataset_key = told.dataset_key AND column_source.job_key = told.job_key
      """;
  private static final String ADD_SOURCES =
      """
      INSERT INTO column_source (source_key, dataset_key, job_key)
      SELECT DISTINCT md5(source ->> 'source')::uuid, told.dataset_key, told.job_key
      FROM unnest(?::uuid[], ?::uuid[], ?::text[]) AS told (dataset_key, job_key, sources),
           json_array_elements(told.sources::json) AS source
      """;

  private record Place(UUID dataset, UUID job) {

    static Place of(ColumnLineage lineage) {
      return new Place(lineage.dataset().key(), Urn.digest(lineage.job()));
    }
  }

  private ColumnLineageStore() {}

  /**
   * Merges what was observed into what is kept.
   *
   * @return the datasets of which others would notice that it changed
   */
  static Set<Urn> merge(Connection connection, Collection<ColumnLineage> observed)
      throws SQLException {
    Map<Place, Version> kept = find(connection, observed);
    var changed = new ArrayList<ColumnLineage>();
    var confirmed = new ArrayList<ColumnLineage>();
    for (ColumnLineage lineage : observed) {
      Version before = kept.get(Place.of(lineage));
      if (before == null) {
        changed.add(lineage);
      } else if (!lineage.at().isBefore(before.at())) {
        Version now = lineage.version();
        if (now.compareTo(before) > 0) {
          (now.key().equals(before.key()) ? confirmed : changed).add(lineage);
        }
      }
    }
    save(connection, changed);
    index(connection, changed);
    confirm(connection, confirmed);
    return changed.stream().map(ColumnLineage::dataset).collect(Collectors.toSet());
  }

  /** Which versions are kept of what was observed: most is known, and need not be read for that. */
  private static Map<Place, Version> find(Connection connection, Collection<ColumnLineage> observed)
      throws SQLException {
    try (var find = new RowsStatement<>(connection, FIND, observed)) {
      ResultSet rows =
          find.column("uuid", row -> row.dataset().key())
              .column("uuid", row -> Urn.digest(row.job()))
              .query();
      var kept = new HashMap<Place, Version>();
      while (rows.next()) {
        kept.put(
            new Place(
                rows.getObject("dataset_key", UUID.class), rows.getObject("job_key", UUID.class)),
            new Version(
                Statements.instant(rows, "told_at"), rows.getObject("sources_key", UUID.class)));
      }
      return kept;
    }
  }

  static Map<Urn, List<ColumnLineage>> load(Connection connection, Set<Urn> datasets)
      throws SQLException {
    Map<UUID, Urn> byKey = datasets.stream().collect(Collectors.toMap(Urn::key, urn -> urn));
    try (var load = new RowsStatement<>(connection, LOAD, datasets).column("uuid", Urn::key)) {
      ResultSet rows = load.query();
      var kept = new HashMap<Urn, List<ColumnLineage>>();
      while (rows.next()) {
        Urn dataset = byKey.get(rows.getObject("dataset_key", UUID.class));
        if (dataset != null) {
          kept.computeIfAbsent(dataset, urn -> new ArrayList<>())
              .add(
                  new ColumnLineage(
                      dataset,
                      rows.getString("job"),
                      Statements.instant(rows, "told_at"),
                      rows.getString("sources")));
        }
      }
      return kept;
    }
  }

  /** Makes what flows on findable by where it comes from. */
  private static void index(Connection connection, Collection<ColumnLineage> changed)
      throws SQLException {
    if (changed.isEmpty()) {
      return;
    }
    try (var forget = new RowsStatement<>(connection, FORGET_SOURCES, changed);
        var add = new RowsStatement<>(connection, ADD_SOURCES, changed)) {
      forget
          .column("uuid", row -> row.dataset().key())
          .column("uuid", row -> Urn.digest(row.job()))
          .update();
      add.column("uuid", row -> row.dataset().key())
          .column("uuid", row -> Urn.digest(row.job()))
          .column("text", ColumnLineage::sources)
          .update();
    }
  }

  /** The same was told again: most of what pipelines report is known. */
  private static void confirm(Connection connection, Collection<ColumnLineage> same)
      throws SQLException {
    if (!same.isEmpty()) {
      try (var confirm = new RowsStatement<>(connection, CONFIRM, same)) {
        confirm
            .column("uuid", row -> row.dataset().key())
            .column("uuid", row -> Urn.digest(row.job()))
            .column("timestamptz", ColumnLineage::at)
            .update();
      }
    }
  }

  private static void save(Connection connection, Collection<ColumnLineage> rows)
      throws SQLException {
    try (var save = new RowsStatement<>(connection, SAVE, rows)) {
      save.column("uuid", row -> row.dataset().key())
          .column("text", ColumnLineage::job)
          .column("text", ColumnLineage::sources)
          .column("timestamptz", ColumnLineage::at)
          .update();
    }
  }
}

package io.meshwork.lineage.marquez;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads the datasets. Those that were dropped are not in lists, but are told when asked for. */
@ApplicationScoped
class DatasetQuery {

  /** In SQL: whether a dataset was dropped and no event has named it since. */
  static final String IS_DELETED =
      "(dataset.lifecycle = 'DROP' AND dataset.lifecycle_at >= dataset.last_seen)";

  private static final String SELECT =
      """
      SELECT dataset.id, dataset.urn, dataset.description, dataset.fields, dataset.first_seen,
             dataset.last_seen, dataset.lifecycle, %s AS is_deleted,
             written.last_seen AS modified_at, latest.version
      FROM dataset
      LEFT JOIN LATERAL (
        SELECT max(flow.last_seen) AS last_seen FROM flow
        WHERE flow.dataset_id = dataset.id AND flow.direction = 'OUTPUT'
      ) AS written ON true
      LEFT JOIN LATERAL (
        SELECT %s AS version FROM run_flow JOIN run ON run.number = run_flow.run
        WHERE run_flow.dataset_id = dataset.id AND run_flow.direction = 'OUTPUT'
        ORDER BY run_flow.last_seen DESC, run_flow.run LIMIT 1
      ) AS latest ON true
      WHERE
      """
          .formatted(IS_DELETED, Versions.OF_DATASET);

  private static final String LISTED = Range.CONTAINS + " AND NOT " + IS_DELETED;

  private static final String PAGE =
      SELECT + LISTED + " ORDER BY left(urn, 512), urn LIMIT ? OFFSET ?";

  private final Statements statements;

  DatasetQuery(Statements statements) {
    this.statements = statements;
  }

  /** Those in a range, by URN. */
  List<DatasetRow> list(Range range, Slice slice) {
    return statements.list(PAGE, DatasetRow::read, range.and(slice.limit(), slice.offset()));
  }

  long count(Range range) {
    return statements.count("SELECT count(*) FROM dataset WHERE " + LISTED, range.and());
  }

  Optional<DatasetRow> named(Urn urn) {
    return named(List.of(urn)).stream().findFirst();
  }

  List<DatasetRow> named(Collection<Urn> urns) {
    return statements.list(
        SELECT + "dataset.urn_key = ANY (?)",
        DatasetRow::read,
        Statements.Many.uuids(urns.stream().map(Urn::key).toList()));
  }

  List<DatasetRow> withIds(Collection<Long> ids) {
    return statements.list(
        SELECT + "dataset.id = ANY (?)", DatasetRow::read, Statements.Many.numbers(ids));
  }
}

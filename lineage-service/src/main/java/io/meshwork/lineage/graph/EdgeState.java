package io.meshwork.lineage.graph;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A flow by the names of its ends, as they were told. */
record EdgeState(Urn job, Urn dataset, Direction direction, Span seen) {

  /** Reads a row of {@code job, dataset, direction, first_seen, last_seen}. */
  static EdgeState read(ResultSet row) throws SQLException {
    return new EdgeState(
        Urn.parse(Urn.Kind.JOB, "job", row.getString("job")),
        Urn.parse(Urn.Kind.DATASET, "dataset", row.getString("dataset")),
        Direction.valueOf(row.getString("direction")),
        new Span(Statements.instant(row, "first_seen"), Statements.instant(row, "last_seen")));
  }

  Urn origin() {
    return direction == Direction.INPUT ? dataset : job;
  }

  Urn destination() {
    return direction == Direction.INPUT ? job : dataset;
  }
}

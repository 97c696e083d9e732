package io.meshwork.lineage.marquez;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** A job as it is kept. */
record JobRow(long id, Urn urn, String description, Instant firstSeen, Instant lastSeen) {

  static JobRow read(ResultSet row) throws SQLException {
    return new JobRow(
        row.getLong("id"),
        Urn.parse(Urn.Kind.JOB, "urn", row.getString("urn")),
        row.getString("description"),
        Statements.instant(row, "first_seen"),
        Statements.instant(row, "last_seen"));
  }
}

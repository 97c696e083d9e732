package io.meshwork.lineage.marquez;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as it is kept.
 *
 * @param fields JSON, see {@code SchemaFields} of {@code graph}; empty if none are told
 * @param lifecycle what last happened to the whole of it, such as {@code CREATE}; empty if unknown
 * @param isDeleted whether it was dropped and not named since
 * @param modifiedAt when it was last written; null if it never was
 * @param version the latest; null if no run was seen to write it
 */
record DatasetRow(
    long id,
    Urn urn,
    String description,
    String fields,
    Instant firstSeen,
    Instant lastSeen,
    String lifecycle,
    boolean isDeleted,
    @Nullable Instant modifiedAt,
    @Nullable UUID version) {

  static DatasetRow read(ResultSet row) throws SQLException {
    return new DatasetRow(
        row.getLong("id"),
        Urn.parse(Urn.Kind.DATASET, "urn", row.getString("urn")),
        row.getString("description"),
        row.getString("fields"),
        Statements.instant(row, "first_seen"),
        Statements.instant(row, "last_seen"),
        row.getString("lifecycle"),
        row.getBoolean("is_deleted"),
        Statements.instantOrNull(row, "modified_at"),
        row.getObject("version", UUID.class));
  }
}

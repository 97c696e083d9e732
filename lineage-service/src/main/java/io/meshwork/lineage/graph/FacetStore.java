package io.meshwork.lineage.graph;

import io.meshwork.platform.sql.RowsStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** Which event tells which facet, as rows. Only the projector writes them. */
final class FacetStore {

  private static final String SAVE =
      """
      INSERT INTO facet AS kept (entity, name, at, digest, deleted)
      SELECT * FROM unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::bytea[], ?::boolean[])
      ON CONFLICT (entity, name) DO UPDATE SET
        at = excluded.at, digest = excluded.digest, deleted = excluded.deleted
      WHERE (excluded.at, excluded.digest) > (kept.at, kept.digest)
      """;

  private FacetStore() {}

  /** Merges what was observed into what is kept. */
  static void merge(Connection connection, Collection<FacetState> observed) throws SQLException {
    try (var save = new RowsStatement<>(connection, SAVE, observed)) {
      save.column("uuid", facet -> facet.entity().key())
          .column("text", FacetState::name)
          .column("timestamptz", FacetState::at)
          .column("bytea", facet -> facet.digest().toByteArray())
          .column("boolean", FacetState::deleted)
          .update();
    }
  }
}

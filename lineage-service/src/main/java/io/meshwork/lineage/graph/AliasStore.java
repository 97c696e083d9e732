package io.meshwork.lineage.graph;

import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.urn.Urn;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Which names are of the same data, as rows. Only the projector writes them. */
final class AliasStore {

  private static final String ADD =
      """
      INSERT INTO dataset_alias (dataset_key, alias_key, alias)
      SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[])
      ON CONFLICT DO NOTHING RETURNING dataset_key
      """;

  private static final String ALIASES =
      "SELECT DISTINCT alias_key FROM dataset_alias WHERE alias_key = ANY (?)";

  /**
   * All names that lead to each other are of the same data. The least of those that told of others
   * stands for them, so it is the same one whatever came first.
   */
  private static final String JOIN_NAMES =
      """
      WITH RECURSIVE reached (seed, key) AS (
        SELECT key, key FROM unnest(?::uuid[]) AS seed (key)
        UNION
        SELECT reached.seed, other.key FROM reached CROSS JOIN LATERAL (
          SELECT alias_key AS key FROM dataset_alias WHERE dataset_key = reached.key
          UNION ALL
          SELECT dataset_key FROM dataset_alias WHERE alias_key = reached.key
        ) AS other
      ), member AS (
        SELECT reached.seed, dataset.id, dataset.urn,
          EXISTS (SELECT FROM dataset_alias WHERE dataset_key = dataset.urn_key) AS told
        FROM reached JOIN dataset ON dataset.urn_key = reached.key
      ), standing AS (
        SELECT DISTINCT ON (seed) seed, id FROM member ORDER BY seed, told DESC, urn
      )
      UPDATE dataset SET node_id = standing.id FROM member JOIN standing USING (seed)
      WHERE dataset.id = member.id AND dataset.node_id IS DISTINCT FROM standing.id
      """;

  private AliasStore() {}

  /**
   * Merges what was observed into what is kept. Comes after the datasets.
   *
   * @param datasets all that were observed: one may be known as the other name of another
   */
  static void merge(
      Connection connection, Collection<AliasState> observed, Collection<DatasetState> datasets)
      throws SQLException {
    Set<UUID> changed = add(connection, observed);
    changed.addAll(known(connection, datasets.stream().map(DatasetState::urn).toList()));
    if (!changed.isEmpty()) {
      try (var join = new RowsStatement<>(connection, JOIN_NAMES, changed)) {
        join.column("uuid", key -> key).update();
      }
    }
  }

  private static Set<UUID> add(Connection connection, Collection<AliasState> observed)
      throws SQLException {
    if (observed.isEmpty()) {
      return new HashSet<>();
    }
    try (var add = new RowsStatement<>(connection, ADD, observed)) {
      return keys(
          add.column("uuid", alias -> alias.dataset().key())
              .column("uuid", alias -> alias.alias().key())
              .column("text", alias -> alias.alias().toString()));
    }
  }

  private static Set<UUID> known(Connection connection, Collection<Urn> datasets)
      throws SQLException {
    try (var known = new RowsStatement<>(connection, ALIASES, datasets)) {
      return keys(known.column("uuid", Urn::key));
    }
  }

  private static Set<UUID> keys(RowsStatement<?> statement) throws SQLException {
    var rows = statement.query();
    var keys = new HashSet<UUID>();
    while (rows.next()) {
      keys.add(rows.getObject(1, UUID.class));
    }
    return keys;
  }
}

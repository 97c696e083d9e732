package io.meshwork.catalog.history;

import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Every change to anything, in an order that never changes once it was read.
 *
 * <p>Neither time nor identity can order it: of two transactions the later may commit first, and a
 * reader who went past it would never see the other. So a change gets its place only when somebody
 * reads on, from one reader at a time. Changes of one thing stand in the order of its revisions,
 * since its writers take turns.
 */
@ApplicationScoped
@Transactional
class Feed {

  /** How many changes are given their place at once. */
  private static final int BATCH = 10_000;

  private static final String HAS_UNPLACED =
      "SELECT EXISTS (SELECT FROM change WHERE position IS NULL)";

  private static final String LOCK =
      "SELECT pg_advisory_xact_lock(hashtext('catalog change feed'))";

  private static final String PLACE =
      """
      WITH unplaced AS (
        SELECT id, row_number() OVER (ORDER BY id) AS number
        FROM (SELECT id FROM change WHERE position IS NULL ORDER BY id LIMIT :batch) AS batch
      )
      UPDATE change
      SET position = number + coalesce((SELECT max(position) FROM change), 0)
      FROM unplaced
      WHERE change.id = unplaced.id
      """;

  private static final String READ =
      """
      SELECT * FROM change
      WHERE position > :after
        AND (CAST(:urnKey AS uuid) IS NULL OR urn_key = CAST(:urnKey AS uuid))
        AND (CAST(:kind AS text) IS NULL OR urn LIKE :kind || ':%')
        AND (CAST(:domain AS text) IS NULL OR domain = :domain OR domain LIKE :domain || '/%')
      ORDER BY position
      LIMIT :limit
      """;

  private final EntityManager entities;

  Feed(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Which changes are wanted; null where it does not matter.
   *
   * @param domain path of a domain, whose subdomains are meant too
   */
  record Filter(@Nullable Urn urn, Urn.@Nullable Kind kind, @Nullable String domain) {}

  /** Changes after a place in the feed, the earliest first. */
  List<Change> after(long position, Filter filter, int limit) {
    place();
    return entities
        .unwrap(Session.class)
        .createNativeQuery(READ, Change.class)
        .setParameter("after", position)
        .setParameter("urnKey", filter.urn() == null ? null : filter.urn().key().toString())
        .setParameter("kind", filter.kind() == null ? null : filter.kind().word())
        .setParameter("domain", filter.domain())
        .setParameter("limit", limit)
        .getResultList();
  }

  private void place() {
    Session session = entities.unwrap(Session.class);
    if (session.createNativeQuery(HAS_UNPLACED, Boolean.class).getSingleResult()) {
      session.createNativeQuery(LOCK, Object.class).getSingleResult();
      session.createNativeMutationQuery(PLACE).setParameter("batch", BATCH).executeUpdate();
    }
  }
}

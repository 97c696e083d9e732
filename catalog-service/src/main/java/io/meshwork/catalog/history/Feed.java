package io.meshwork.catalog.history;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  private static final int MAX_WAIT_SECONDS = 30;

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
  record Filter(@Nullable Urn urn, Urn.@Nullable Kind kind, @Nullable String domain) {

    /** The filter that a request's parameters ask for; what is empty or absent does not matter. */
    static Filter of(@Nullable String urn, @Nullable String kind, @Nullable String domain) {
      return new Filter(
          urn == null || urn.isEmpty() ? null : Urn.parse("urn", urn),
          kind == null || kind.isEmpty() ? null : kind(kind),
          domain == null || domain.isEmpty() ? null : domain);
    }

    private static Urn.Kind kind(String word) {
      return Stream.of(Urn.Kind.values())
          .filter(kind -> kind.word().equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  Failure.invalid(
                      "kind",
                      "must be one of "
                          + Stream.of(Urn.Kind.values())
                              .map(Urn.Kind::word)
                              .collect(Collectors.joining(", "))));
    }
  }

  /**
   * How long a request may wait for something new.
   *
   * @throws Failure INVALID for less than 0 or more than {@value #MAX_WAIT_SECONDS}
   */
  static Duration patience(int seconds) {
    if (seconds < 0 || seconds > MAX_WAIT_SECONDS) {
      throw Failure.invalid("wait", "must be 0 to %d seconds".formatted(MAX_WAIT_SECONDS));
    }
    return Duration.ofSeconds(seconds);
  }

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

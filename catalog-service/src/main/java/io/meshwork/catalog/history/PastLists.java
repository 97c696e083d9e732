package io.meshwork.catalog.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** Which things there were at an instant, read from the changes that made them so. */
@ApplicationScoped
class PastLists {

  /**
   * Candidates come by URN from an index, and for each the last change of the instant from another,
   * so that a page costs as much as it holds; that of a domain at most as much as changed in it.
   * URNs may be too long for an index, their beginnings are not.
   */
  private static final String READ =
      """
      SELECT latest.*
      FROM (
        SELECT DISTINCT left(urn, 512) AS head, urn, urn_key FROM change
        WHERE %s AND at <= :instant
          AND left(urn, 512) >= left(:after, 512) AND left(urn, 512) < :end AND urn > :after
      ) AS thing
      CROSS JOIN LATERAL (
        SELECT * FROM change
        WHERE change.urn_key = thing.urn_key AND at <= :instant
        ORDER BY at DESC, revision DESC LIMIT 1
      ) AS latest
      WHERE latest.content IS NOT NULL AND %s
      ORDER BY thing.head, thing.urn
      LIMIT :limit
      """;

  private static final String ALL =
      READ.formatted("kind = 'CREATED'", "latest.content @> CAST(:having AS jsonb)");

  private static final String OF_DOMAIN =
      READ.formatted(
          "domain = :domain",
          "latest.domain = :domain AND latest.content @> CAST(:having AS jsonb)");

  private final EntityManager entities;
  private final ObjectMapper json;

  PastLists(EntityManager entities, ObjectMapper json) {
    this.entities = entities;
    this.json = json;
  }

  /**
   * The last change of each of the things at or before {@code instant}, by URN.
   *
   * @param after URN of the last one that is known; empty for the beginning
   */
  List<Change> at(Instant instant, Listing which, String after, int limit) {
    var query =
        entities
            .unwrap(Session.class)
            .createNativeQuery(which.domain() == null ? ALL : OF_DOMAIN, Change.class)
            .setParameter("instant", instant)
            .setParameter("after", after.isEmpty() ? which.prefix() : after)
            .setParameter("end", which.end())
            .setParameter("having", json.valueToTree(which.having()).toString())
            .setParameter("limit", limit);
    if (which.domain() != null) {
      query.setParameter("domain", which.domain());
    }
    return query.getResultList();
  }
}

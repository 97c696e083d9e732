package io.meshwork.catalog.suggestion;

import io.meshwork.platform.urn.Urn;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Suggestions implements PanacheRepository<Suggestion> {

  private static final String AS_OF =
      """
      SELECT * FROM suggestion_timeline AS told
      WHERE since <= :instant AND until > :instant AND state = :state AND id > :after
        AND (CAST(:dataset AS uuid) IS NULL OR dataset_key = CAST(:dataset AS uuid))
        AND (CAST(:domain AS text) IS NULL OR :domain = (
          SELECT domain FROM change
          WHERE change.urn_key = told.dataset_key AND at <= :instant
          ORDER BY at DESC, revision DESC LIMIT 1))
      ORDER BY id
      LIMIT :limit
      """;

  /** Makes others that decide on it wait. */
  Optional<Suggestion> locked(long id) {
    return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  /** Those in a state, the oldest first; for the columns of one dataset or of a domain's. */
  List<Suggestion> in(
      State state, @Nullable Urn dataset, @Nullable String domain, long after, int limit) {
    var query = new StringBuilder("state = :state and id > :after");
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("state", state);
    parameters.put("after", after);
    if (dataset != null) {
      query.append(" and datasetKey = :dataset");
      parameters.put("dataset", dataset.key());
    }
    if (domain != null) {
      // Of the datasets only that: which domain each is in changes without anybody telling here.
      query.append(" and datasetKey in (select urnKey from Dataset where domain = :domain)");
      parameters.put("domain", domain);
    }
    return find(query + " order by id", parameters).page(0, limit).list();
  }

  /** As {@link #in}, of those that there were at an instant, as they were then. */
  List<Suggestion> in(
      State state,
      @Nullable Urn dataset,
      @Nullable String domain,
      Instant instant,
      long after,
      int limit) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(AS_OF, Suggestion.class)
        .setParameter("state", state.name())
        .setParameter("dataset", dataset == null ? null : dataset.key().toString())
        .setParameter("domain", domain)
        .setParameter("instant", instant)
        .setParameter("after", after)
        .setParameter("limit", limit)
        .setReadOnly(true)
        .getResultList();
  }

  /** All that a tag of a column led to, decided or not. */
  List<Suggestion> from(ColumnRef source, String tag) {
    return list(
        "sourceKey = ?1 and sourceColumn = ?2 and tag = ?3",
        Urn.digest(source.dataset()),
        source.column(),
        tag);
  }

  /** Open ones whose evidence leads through any of {@code datasets}. */
  List<Suggestion> through(Collection<Urn> datasets) {
    List<?> ids =
        getEntityManager()
            .createNativeQuery(
                """
                SELECT DISTINCT suggestion.id
                FROM unnest(CAST(:datasets AS text[])) AS due (urn)
                JOIN suggestion ON suggestion.state = 'OPEN'
                  AND suggestion.evidence @> jsonb_build_array(jsonb_build_object('dataset', due.urn))
                """,
                Long.class)
            .setParameter("datasets", datasets.stream().map(Urn::toString).toArray(String[]::new))
            .getResultList();
    return ids.isEmpty() ? List.of() : list("id in ?1", ids);
  }
}

package io.meshwork.catalog.dataset;

import io.meshwork.catalog.glossary.TermUse;
import io.meshwork.catalog.glossary.TermUsers;
import io.meshwork.catalog.history.Dependents;
import io.meshwork.catalog.tag.TagUses;
import io.meshwork.catalog.tag.Tagged;
import io.meshwork.platform.urn.Urn;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Datasets implements PanacheRepository<Dataset>, Dependents, Tagged, TermUsers {

  /** URNs may be too long for an index, their beginnings are not. */
  private static final String BY_URN = " order by left(urn, 512), urn";

  private static final String AFTER = "left(urn, 512) >= left(?1, 512) and urn > ?1";

  private static final String USES_OF_TAGS =
      """
      SELECT wanted.tag,
        (SELECT count(*) FROM dataset
         WHERE deleted_at IS NULL AND tags @> ARRAY[wanted.tag]) AS datasets,
        (SELECT count(*) FROM dataset, jsonb_array_elements(columns) AS declared
         WHERE deleted_at IS NULL
           AND jsonb_path_query_array(columns, '$[*].tags[*]') @> jsonb_build_array(wanted.tag)
           AND declared -> 'tags' @> jsonb_build_array(wanted.tag)) AS columns
      FROM unnest(CAST(:tags AS text[])) AS wanted (tag)
      """;

  private static final String USES_OF_TERM =
      """
      SELECT urn, terms @> ARRAY[CAST(:term AS text)] AS itself,
        ARRAY(SELECT declared ->> 'name' FROM jsonb_array_elements(columns) AS declared
              WHERE declared -> 'terms' @> jsonb_build_array(CAST(:term AS text))) AS columns
      FROM dataset
      WHERE deleted_at IS NULL AND urn > :after
        AND (terms @> ARRAY[CAST(:term AS text)]
             OR jsonb_path_query_array(columns, '$[*].terms[*]')
                @> jsonb_build_array(CAST(:term AS text)))
      ORDER BY urn LIMIT :limit
      """;

  private static final String WITH_COLUMNS_TAGGED =
      """
      SELECT urn FROM dataset,
        jsonb_build_object('tag', CAST(:tag AS text), 'below', CAST(:tag AS text) || '.') AS wanted
      WHERE deleted_at IS NULL AND (
        jsonb_path_exists(
          columns, '$[*].tags[*] ? (@ == $tag || @ starts with $below)', wanted)
        OR jsonb_path_exists(
          reports, '$.*.columns[*].tags[*] ? (@ == $tag || @ starts with $below)', wanted))
      """;

  /** Of the names, those that one existing dataset of a Kafka topic has, and no other. */
  Map<String, Urn> topics(Collection<String> names) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            """
            SELECT name, min(urn) FROM dataset
            WHERE md5(name) = ANY (ARRAY(SELECT md5(wanted) FROM unnest(:names) AS wanted))
              AND name = ANY (:names) AND namespace LIKE 'kafka://%' AND deleted_at IS NULL
            GROUP BY name HAVING count(*) = 1
            """,
            Tuple.class)
        .setParameter("names", names.toArray(String[]::new))
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> row.get(0, String.class),
                row -> Urn.parse(Urn.Kind.DATASET, "dataset", row.get(1, String.class))));
  }

  /** The dataset's row, deleted or not. */
  Optional<Dataset> row(Urn urn) {
    return find("urnKey", urn.key()).firstResultOptional();
  }

  /** The rows of those {@code urns} that were ever known, deleted or not. */
  List<Dataset> rows(Collection<Urn> urns) {
    return list("urnKey in ?1", urns.stream().map(Urn::key).toList());
  }

  /** Every URN ever known, of deleted datasets too. */
  List<String> urnsAfter(String after, int limit) {
    return find(AFTER + BY_URN, after).page(0, limit).stream().map(dataset -> dataset.urn).toList();
  }

  /** Existing datasets, of one domain or of all. */
  List<Dataset> existing(@Nullable String domain, String after, int limit) {
    return domain == null
        ? find(AFTER + " and deletedAt is null" + BY_URN, after).page(0, limit).list()
        : find(AFTER + " and deletedAt is null and domain = ?2" + BY_URN, after, domain)
            .page(0, limit)
            .list();
  }

  /** Existing datasets of a domain and of those below it. */
  List<Dataset> living(String domain, int limit) {
    return find("(domain = ?1 or domain like ?2) and deletedAt is null", domain, domain + "/%")
        .page(0, limit)
        .list();
  }

  @Override
  public List<Urn> dependentsOf(Urn urn) {
    return switch (urn.kind()) {
      case DOMAIN ->
          find("domain = ?1 and deletedAt is null", urn.first()).page(0, 6).stream()
              .map(Dataset::toUrn)
              .toList();
      case TERM ->
          usesOf(urn, "", 6).stream()
              .map(use -> Urn.parse(Urn.Kind.DATASET, "urn", use.urn()))
              .toList();
      default -> List.of();
    };
  }

  @Override
  public List<TermUse> usesOf(Urn term, String after, int limit) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(USES_OF_TERM, Tuple.class)
        .setParameter("term", term.toString())
        .setParameter("after", after)
        .setParameter("limit", limit)
        .getResultStream()
        .map(
            row ->
                new TermUse(
                    row.get("urn", String.class),
                    row.get("itself", Boolean.class),
                    List.of(row.get("columns", String[].class))))
        .toList();
  }

  /** Those that have a column, declared or found, with the tag or one below it. */
  List<Urn> withColumnsTagged(String tag) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(WITH_COLUMNS_TAGGED, String.class)
        .setParameter("tag", tag)
        .getResultStream()
        .map(urn -> Urn.parse(Urn.Kind.DATASET, "urn", urn))
        .toList();
  }

  @Override
  public Map<String, TagUses> usesOf(Collection<String> tags) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(USES_OF_TAGS, Tuple.class)
        .setParameter("tags", tags.toArray(String[]::new))
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> row.get("tag", String.class),
                row ->
                    new TagUses(
                        0, row.get("datasets", Long.class), row.get("columns", Long.class))));
  }
}

package io.meshwork.catalog.registry;

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
class Subjects implements PanacheRepository<Subject> {

  /** The subject's row, deleted or not. */
  Optional<Subject> row(String name) {
    return find("name", name).firstResultOptional();
  }

  /** The rows of those of {@code names} that have one, deleted or not. */
  List<Subject> rows(Collection<String> names) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery("SELECT * FROM subject WHERE name = ANY (:names)", Subject.class)
        .setParameter("names", names.toArray(String[]::new))
        .getResultList();
  }

  /** Gives {@code names} rows of subjects that do not exist yet, all in one go. */
  List<Subject> add(Collection<String> names) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            """
            INSERT INTO subject (name, last_version, revision, updated_at)
            SELECT name, 0, 0, now() FROM unnest(:names) AS added (name)
            RETURNING *
            """,
            Subject.class)
        .setParameter("names", names.toArray(String[]::new))
        .getResultList();
  }

  /**
   * What stands under a name, without the row itself, which may yet have to be locked.
   *
   * @param latest the schema of the latest version, if there is one
   */
  record Peek(Settings.Said said, @Nullable Link link, @Nullable Latest latest) {}

  /** Which version is a subject's latest, and its schema. */
  record Latest(int version, int schemaId) {}

  /** What stands under each of {@code names} now; those with nothing left out. */
  Map<String, Peek> peek(Collection<String> names) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            """
            SELECT name, compatibility, normalize, mode, dataset, product, port, contract,
              latest, schema_id
            FROM subject WHERE name = ANY (:names) AND deleted_at IS NULL
            """,
            Tuple.class)
        .setParameter("names", names.toArray(String[]::new))
        .getResultStream()
        .collect(Collectors.toMap(row -> row.get(0, String.class), Subjects::peek));
  }

  /** Names of the subjects that are wanted. One is deleted when all its versions are. */
  List<String> names(String prefix, Visibility visibility, Slice slice) {
    return getEntityManager()
        .createQuery(
            """
            select name from Subject
            where lastVersion > 0 and deletedAt is null and locate(:prefix, name) = 1
              and (:visibility = 'ALL' or :visibility = 'DELETED' and latest is null
                or :visibility = 'LIVE' and latest is not null)
            order by name
            """,
            String.class)
        .setParameter("prefix", prefix)
        .setParameter("visibility", visibility.name())
        .setFirstResult(slice.start())
        .setMaxResults(slice.max())
        .getResultList();
  }

  /** Names of the contexts in which there are subjects. */
  List<String> contexts() {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            """
            SELECT DISTINCT split_part(name, ':', 2) AS context FROM subject
            WHERE name LIKE ':.%:%' AND deleted_at IS NULL ORDER BY context
            """,
            String.class)
        .getResultList();
  }

  /** Those with a version that is not deleted, by name. */
  List<Subject> living(SubjectFilter filter, String after, int limit) {
    return find(
            """
            name > ?1 and locate(?2, name) = 1 and latest is not null and deletedAt is null
            and (?3 = false or product is null) and (?4 is null or dataset = ?4) order by name
            """,
            after,
            filter.prefix(),
            filter.isUnclaimed(),
            filter.dataset())
        .page(0, limit)
        .list();
  }

  /** Those that describe one of {@code datasets}. */
  List<Subject> describing(Collection<String> datasets) {
    return list("dataset in ?1 and deletedAt is null order by name", datasets);
  }

  /** Names after {@code after}, of subjects whether deleted or not. */
  List<String> namesAfter(String after, int size) {
    return find("name > ?1 order by name", after).page(0, size).stream()
        .map(subject -> subject.name)
        .toList();
  }

  private static Peek peek(Tuple row) {
    String dataset = row.get(4, String.class);
    return new Peek(
        new Settings.Said(
            one(CompatibilityLevel.class, row.get(1, String.class)),
            row.get(2, Boolean.class),
            one(Mode.class, row.get(3, String.class))),
        dataset == null
            ? null
            : new Link(
                dataset,
                row.get(5, String.class),
                row.get(6, String.class),
                row.get(7, String.class)),
        row.get(8) == null
            ? null
            : new Latest(row.get(8, Integer.class), row.get(9, Integer.class)));
  }

  private static <E extends Enum<E>> @Nullable E one(Class<E> of, @Nullable String name) {
    return name == null ? null : Enum.valueOf(of, name);
  }
}

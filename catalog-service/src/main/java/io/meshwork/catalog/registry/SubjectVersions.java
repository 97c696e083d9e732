package io.meshwork.catalog.registry;

import io.meshwork.platform.sql.RowsStatement;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.hibernate.Session;

@ApplicationScoped
class SubjectVersions implements PanacheRepositoryBase<SubjectVersion, SubjectVersion.Key> {

  private static final String ADD =
      """
      INSERT INTO subject_version (subject_id, version, schema_id, registered_at, actor, deleted)
      SELECT subject_id, version, schema_id, registered_at, actor, false
      FROM unnest(?, ?, ?, ?, ?) AS added (subject_id, version, schema_id, registered_at, actor)
      """;

  private final DataSource dataSource;

  SubjectVersions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Keeps versions of subjects that have rows, all in one go. */
  void add(List<SubjectVersion> versions) {
    try (Connection connection = dataSource.getConnection();
        var add = new RowsStatement<>(connection, ADD, versions)) {
      add.column("bigint", version -> version.subjectId)
          .column("integer", version -> version.version)
          .column("integer", version -> version.schemaId)
          .column("timestamptz", version -> version.registeredAt)
          .column("text", version -> version.actor)
          .update();
    } catch (SQLException failed) {
      throw new IllegalStateException("Versions could not be kept", failed);
    }
  }

  /** The versions of a subject that are wanted, the lowest first. */
  List<SubjectVersion> of(Subject subject, Visibility visibility) {
    return list("subjectId = ?1 order by version", subject.id()).stream()
        .filter(version -> visibility.shows(version.deleted))
        .toList();
  }

  Optional<SubjectVersion> row(Subject subject, int version) {
    return find("subjectId = ?1 and version = ?2", subject.id(), version).firstResultOptional();
  }

  boolean isTaken(Subject subject, int version) {
    return subject.id() != null && row(subject, version).isPresent();
  }

  /** The versions of any of the subjects with any of the schemas, the latest first. */
  List<SubjectVersion> with(Collection<Subject> of, Collection<Integer> schemaIds) {
    List<Long> ids = of.stream().map(Subject::id).filter(Objects::nonNull).toList();
    return ids.isEmpty() || schemaIds.isEmpty()
        ? List.of()
        : list("subjectId in ?1 and schemaId in ?2 order by version desc", ids, schemaIds);
  }

  /** A version that is not deleted; {@link Reference#LATEST} for the latest. */
  Optional<SubjectVersion> live(String subject, int version) {
    return find(
            """
            select version from SubjectVersion version
              join Subject subject on subject.id = version.subjectId
            where subject.name = ?1 and not version.deleted and (version.version = ?2
              or ?2 = -1 and version.version = subject.latest)
            """,
            subject,
            version)
        .firstResultOptional();
  }

  /** The schema of a version, deleted or not. */
  Optional<Integer> schemaId(String subject, int version) {
    return find(
            """
            select version from SubjectVersion version
              join Subject subject on subject.id = version.subjectId
            where subject.name = ?1 and version.version = ?2
            """,
            subject,
            version)
        .firstResultOptional()
        .map(found -> found.schemaId);
  }

  /** A version, and whose it is. */
  record Place(String subject, SubjectVersion version) {}

  /** Where a schema is used. */
  List<Place> using(int schemaId, Visibility visibility) {
    return getEntityManager()
        .createQuery(
            """
            select subject.name, version from SubjectVersion version
              join Subject subject on subject.id = version.subjectId
            where version.schemaId = :schema order by subject.name, version.version
            """,
            Tuple.class)
        .setParameter("schema", schemaId)
        .getResultStream()
        .map(row -> new Place(row.get(0, String.class), row.get(1, SubjectVersion.class)))
        .filter(place -> visibility.shows(place.version().deleted))
        .toList();
  }

  /** Versions of the subjects whose name begins with {@code prefix}, by subject and version. */
  List<Place> under(String prefix, Visibility visibility, boolean isLatestOnly, Slice slice) {
    return getEntityManager()
        .createQuery(
            """
            select subject.name, version from SubjectVersion version
              join Subject subject on subject.id = version.subjectId
            where locate(:prefix, subject.name) = 1
              and (:all = true or version.deleted = :deleted)
              and (:latest = false or version.version = (
                select max(other.version) from SubjectVersion other
                where other.subjectId = subject.id
                  and (:all = true or other.deleted = :deleted)))
            order by subject.name, version.version
            """,
            Tuple.class)
        .setParameter("prefix", prefix)
        .setParameter("all", visibility == Visibility.ALL)
        .setParameter("deleted", visibility == Visibility.DELETED)
        .setParameter("latest", isLatestOnly)
        .setFirstResult(slice.start())
        .setMaxResults(slice.max())
        .getResultStream()
        .map(row -> new Place(row.get(0, String.class), row.get(1, SubjectVersion.class)))
        .toList();
  }

  /** Ids of schemas that name a version of a subject and that some live version has. */
  List<Integer> referringTo(String subject, Collection<Integer> versions) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            """
            SELECT DISTINCT reference.schema_id FROM schema_reference AS reference
            JOIN subject_version AS version
              ON version.schema_id = reference.schema_id AND NOT version.deleted
            WHERE reference.subject = :subject
              AND reference.version = ANY (CAST(:versions AS integer[]))
            ORDER BY reference.schema_id
            """,
            Integer.class)
        .setParameter("subject", subject)
        .setParameter("versions", versions.toArray(Integer[]::new))
        .getResultList();
  }
}

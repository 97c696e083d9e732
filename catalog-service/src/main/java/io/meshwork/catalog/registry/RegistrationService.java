package io.meshwork.catalog.registry;

import io.meshwork.catalog.history.ChangeLog;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Registers schemas and finds them again. */
@ApplicationScoped
@Transactional
public class RegistrationService {

  private final Standings standings;
  private final SchemaReader reader;
  private final Subjects subjects;
  private final SubjectVersions versions;
  private final RegisteredSchemas schemas;
  private final SubjectRevisions revisions;
  private final CompatibilityService compatibility;
  private final Links links;
  private final Descriptions descriptions;
  private final ChangeLog changes;

  RegistrationService(
      Standings standings,
      SchemaReader reader,
      Subjects subjects,
      SubjectVersions versions,
      RegisteredSchemas schemas,
      SubjectRevisions revisions,
      CompatibilityService compatibility,
      Links links,
      Descriptions descriptions,
      ChangeLog changes) {
    this.standings = standings;
    this.reader = reader;
    this.subjects = subjects;
    this.versions = versions;
    this.schemas = schemas;
    this.revisions = revisions;
    this.compatibility = compatibility;
    this.links = links;
    this.descriptions = descriptions;
    this.changes = changes;
  }

  /**
   * Registers a schema as the subject's next version. One that the subject has already, and has not
   * deleted, stays the version that it is.
   *
   * @param normalize whether what means the same is the same, even if the subject does not say so
   * @param actor subject of the caller
   * @return the schema's id
   * @throws RegistryFailure INVALID_SUBJECT, INVALID_SCHEMA, SCHEMA_TOO_LARGE, INCOMPATIBLE,
   *     NOT_PERMITTED, ID_TAKEN, INVALID_VERSION
   */
  public int register(String name, SchemaDraft draft, boolean normalize, String actor) {
    SubjectName subject = SubjectName.of(name);
    boolean isImport = draft.id() != null;
    if (isImport) {
      changes.lockAll();
    }
    Standing standing = standings.of(subject);
    boolean normalizes = normalize || standing.settings().normalize();
    ReadSchema schema = reader.read(subject, draft, normalizes);
    Link link = Optional.ofNullable(standing.link()).or(() -> links.byName(subject)).orElse(null);
    if (!isImport) {
      changes.lock(locks(subject, link));
    }
    Subject row =
        subjects.row(subject.qualified()).orElseGet(() -> Subject.named(subject.qualified()));
    List<Integer> same = schemas.same(schema, normalizes);
    Optional<SubjectVersion> known = versions.latestWith(row, same, Visibility.LIVE);
    if (known.isPresent() && (draft.id() == null || draft.id() == known.get().schemaId)) {
      return known.get().schemaId;
    }
    check(subject, row, schema, standing.settings());
    int id = isImport ? take(schema) : schemas.put(schema, same);
    int version = draft.version() == null ? row.lastVersion + 1 : draft.version();
    row.lastVersion = Math.max(row.lastVersion, version);
    if (row.latest == null || row.latest < version) {
      row.isLatest(version, id, draft.type());
    }
    row.belongsTo(link);
    revisions.make(row, actor);
    versions.persist(SubjectVersion.of(row, version, id, actor));
    descriptions.make(row.link(), actor);
    return id;
  }

  /**
   * Finds a schema among the versions of a subject.
   *
   * @throws RegistryFailure SUBJECT_NOT_FOUND, SCHEMA_NOT_FOUND, or as for registering
   */
  public VersionedSchema lookup(
      String name, SchemaDraft draft, boolean normalize, Visibility visibility) {
    SubjectName subject = SubjectName.of(name);
    boolean normalizes = normalize || standings.of(subject).settings().normalize();
    ReadSchema schema = reader.read(subject, draft, normalizes);
    Subject row =
        subjects
            .row(subject.qualified())
            .filter(found -> found.isVisible(visibility))
            .orElseThrow(() -> RegistryFailure.noSubject(subject.qualified()));
    return versions
        .latestWith(row, schemas.same(schema, normalizes), visibility)
        .map(found -> new VersionedSchema(row.name, found.version, reader.byId(found.schemaId)))
        .orElseThrow(
            () -> new RegistryFailure(RegistryFault.SCHEMA_NOT_FOUND, "Schema not found."));
  }

  /** Takes the schema over with the id that another registry gave it. */
  private int take(ReadSchema schema) {
    int id = Objects.requireNonNull(schema.draft().id());
    OptionalInt other = schemas.idOf(schema);
    if (other.isPresent() && other.getAsInt() != id) {
      throw new RegistryFailure(
          RegistryFault.ID_TAKEN,
          "The schema has the id %d here and cannot be given %d.".formatted(other.getAsInt(), id));
    }
    if (other.isEmpty() && schemas.find(id).isPresent()) {
      throw new RegistryFailure(
          RegistryFault.ID_TAKEN, "Another schema has the id %d.".formatted(id));
    }
    schemas.passId(id);
    return other.isPresent() ? id : schemas.put(schema, List.of());
  }

  /** Whether the subject may have the schema, and under the id and version asked for. */
  private void check(SubjectName subject, Subject row, ReadSchema schema, Settings settings) {
    Standings.checkWritable(subject, settings.mode());
    SchemaDraft draft = schema.draft();
    boolean isImporting = settings.mode() == Mode.IMPORT;
    if (isImporting != (draft.id() != null)) {
      throw Standings.notPermitted(
          subject, isImporting ? "is in import mode" : "is not in import mode");
    }
    Integer version = draft.version();
    if (version != null && !isImporting && version != row.lastVersion + 1) {
      throw new RegistryFailure(
          RegistryFault.INVALID_VERSION,
          "The version must be %d, which comes next, or be left out."
              .formatted(row.lastVersion + 1));
    }
    if (version != null && (version < 1 || versions.isTaken(row, version))) {
      throw new RegistryFailure(
          RegistryFault.INVALID_VERSION, "The version %d cannot be given.".formatted(version));
    }
    if (!isImporting) {
      compatibility.check(row, schema.schema(), settings.compatibility());
    }
  }

  private static Set<Urn> locks(SubjectName subject, @Nullable Link link) {
    var locks = new HashSet<Urn>();
    locks.add(Urn.subject(subject.qualified()));
    if (link != null) {
      locks.addAll(link.described());
    }
    return locks;
  }
}

package io.meshwork.catalog.registry;

import io.meshwork.catalog.history.ChangeLog;
import io.meshwork.catalog.registry.RegisteredSchemas.Sought;
import io.meshwork.platform.sql.GroupCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Registers schemas and finds them again. */
@ApplicationScoped
public class RegistrationService {

  private static final int MAX_GROUP = 64;

  private final Standings standings;
  private final SchemaReader reader;
  private final Subjects subjects;
  private final SubjectVersions versions;
  private final RegisteredSchemas schemas;
  private final ChangeLog changes;
  private final Registrar registrar;
  private final GroupCommit<Registration, Registration.Outcome> groups;

  RegistrationService(
      Standings standings,
      SchemaReader reader,
      Subjects subjects,
      SubjectVersions versions,
      RegisteredSchemas schemas,
      ChangeLog changes,
      Registrar registrar) {
    this.standings = standings;
    this.reader = reader;
    this.subjects = subjects;
    this.versions = versions;
    this.schemas = schemas;
    this.changes = changes;
    this.registrar = registrar;
    this.groups = new GroupCommit<>(MAX_GROUP, _ -> 1, Registration::subject, registrar::register);
  }

  /**
   * Registers a schema as the subject's next version. One that the subject has already, and has not
   * deleted, stays the version that it is. What others register meanwhile is committed together
   * with it, and fails without it.
   *
   * @param normalize whether what means the same is the same, even if the subject does not say so
   * @param actor subject of the caller
   * @return the schema's id
   * @throws RegistryFailure INVALID_SUBJECT, INVALID_SCHEMA, SCHEMA_TOO_LARGE, INCOMPATIBLE,
   *     NOT_PERMITTED, ID_TAKEN, INVALID_VERSION
   */
  public int register(String name, SchemaDraft draft, boolean normalize, String actor) {
    SubjectName subject = SubjectName.of(name);
    ReadSchema ahead = draft.references().isEmpty() ? reader.read(subject, draft, false) : null;
    var registration = new Registration(subject, draft, ahead, normalize, actor, changes.message());
    Registration.Outcome outcome =
        registration.isImport()
            ? registrar.register(List.of(registration)).getFirst()
            : groups.ask(registration);
    return outcome.orElseThrow();
  }

  /**
   * Finds a schema among the versions of a subject.
   *
   * @throws RegistryFailure SUBJECT_NOT_FOUND, SCHEMA_NOT_FOUND, or as for registering
   */
  @Transactional
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
    List<Integer> same = schemas.same(List.of(new Sought(schema, normalizes))).getFirst();
    return versions.with(List.of(row), same).stream()
        .filter(version -> visibility.shows(version.deleted))
        .findFirst()
        .map(found -> new VersionedSchema(row.name, found.version, reader.byId(found.schemaId)))
        .orElseThrow(
            () -> new RegistryFailure(RegistryFault.SCHEMA_NOT_FOUND, "Schema not found."));
  }
}

package io.meshwork.catalog.registry;

import io.meshwork.catalog.schema.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells whether a schema may be a subject's next. */
@ApplicationScoped
@Transactional(dontRollbackOn = RegistryFailure.class)
public class CompatibilityService {

  private static final int MAX_TOLD = 20;

  private final Standings standings;
  private final SchemaReader reader;
  private final Subjects subjects;
  private final SubjectVersions versions;
  private final SubjectService known;
  private final Succession succession;

  CompatibilityService(
      Standings standings,
      SchemaReader reader,
      Subjects subjects,
      SubjectVersions versions,
      SubjectService known,
      Succession succession) {
    this.standings = standings;
    this.reader = reader;
    this.subjects = subjects;
    this.versions = versions;
    this.known = known;
    this.succession = succession;
  }

  /**
   * Whether a schema may follow, without registering it.
   *
   * @param version the only version it is compared with, as in an address; null for all that the
   *     subject's level asks for
   * @throws RegistryFailure INVALID_SCHEMA, SCHEMA_TOO_LARGE, INVALID_VERSION; SUBJECT_NOT_FOUND or
   *     VERSION_NOT_FOUND if there is no such version
   */
  public Verdict judge(
      String name, @Nullable String version, SchemaDraft draft, boolean normalize) {
    SubjectName subject = SubjectName.of(name);
    Standing standing = standings.of(subject);
    Settings settings = standing.settings();
    Schema schema = reader.schema(subject, draft, normalize || settings.normalize());
    return succession.judge(schema, earlier(subject, version, standing), settings.compatibility());
  }

  private List<VersionedSchema> earlier(
      SubjectName subject, @Nullable String version, Standing standing) {
    String name = subject.qualified();
    if (version != null && !VersionWord.isLatest(version)) {
      return List.of(known.get(name, version, Visibility.LIVE));
    }
    Subjects.Latest latest = standing.latest();
    if (latest == null) {
      return List.of();
    }
    return version == null && standing.settings().compatibility().transitive
        ? subjects.row(name).map(row -> earlier(row, true)).orElse(List.of())
        : List.of(new VersionedSchema(name, latest.version(), reader.byId(latest.schemaId())));
  }

  /**
   * Makes sure that a schema may follow.
   *
   * @throws RegistryFailure INCOMPATIBLE with every reason
   */
  void check(Subject subject, Schema schema, CompatibilityLevel level) {
    if (level.isNone() || subject.latest == null) {
      return;
    }
    Verdict verdict = succession.judge(schema, earlier(subject, level.transitive), level);
    if (!verdict.isCompatible()) {
      throw new RegistryFailure(
          RegistryFault.INCOMPATIBLE,
          "Schema being registered is incompatible with an earlier schema for subject \"%s\" at the level %s: %s"
              .formatted(
                  subject.name,
                  level,
                  verdict.refusals().stream()
                      .limit(MAX_TOLD)
                      .map(CompatibilityService::sentence)
                      .collect(Collectors.joining("; "))));
    }
  }

  private List<VersionedSchema> earlier(Subject subject, boolean isAll) {
    if (!isAll) {
      return known.latest(subject).stream().toList();
    }
    return versions.of(subject, Visibility.LIVE).reversed().stream()
        .map(version -> known.schemaOf(subject.name, version))
        .toList();
  }

  private static String sentence(Refusal refusal) {
    return "%s (version %d, %s, %s at '%s', reader has '%s', writer has '%s')"
        .formatted(
            refusal.why().explanation(),
            refusal.version(),
            refusal.direction(),
            refusal.why().rule(),
            refusal.why().path(),
            refusal.why().reader(),
            refusal.why().writer());
  }
}

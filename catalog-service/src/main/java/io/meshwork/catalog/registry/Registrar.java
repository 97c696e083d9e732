package io.meshwork.catalog.registry;

import io.meshwork.catalog.history.ChangeLog;
import io.meshwork.catalog.registry.RegisteredSchemas.Sought;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Registers what several callers bring, in one transaction and with statements that are each for
 * all of it. Who is refused is so before anything of theirs is written.
 */
@ApplicationScoped
class Registrar {

  private final Standings standings;
  private final SchemaReader reader;
  private final Subjects subjects;
  private final SubjectVersions versions;
  private final RegisteredSchemas schemas;
  private final SchemaIds ids;
  private final SubjectRevisions revisions;
  private final CompatibilityService compatibility;
  private final Links links;
  private final Descriptions descriptions;
  private final ChangeLog changes;

  Registrar(
      Standings standings,
      SchemaReader reader,
      Subjects subjects,
      SubjectVersions versions,
      RegisteredSchemas schemas,
      SchemaIds ids,
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
    this.ids = ids;
    this.revisions = revisions;
    this.compatibility = compatibility;
    this.links = links;
    this.descriptions = descriptions;
    this.changes = changes;
  }

  /**
   * Registers a group, no two of which are for the same subject. An import makes all other writers
   * wait and is a group of its own.
   *
   * @return what becomes of each, in their order
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<Registration.Outcome> register(List<Registration> group) {
    boolean isImport = group.stream().anyMatch(Registration::isImport);
    if (isImport) {
      changes.lockAll();
    }
    List<Attempt> attempts = begin(group);
    forEachOpen(attempts, attempt -> attempt.read(reader));
    link(attempts);
    if (!isImport) {
      changes.lock(locks(attempts));
    }
    findRows(open(attempts), subjects::rows);
    findSame(attempts);
    findVersions(attempts);
    reader.remember(
        open(attempts).stream().map(it -> it.row().schemaId).filter(Objects::nonNull).toList());
    forEachOpen(attempts, this::check);
    return changes.together(
        () -> {
          List<Attempt> accepted = open(attempts);
          if (!accepted.isEmpty()) {
            write(accepted);
          }
          return attempts.stream().map(Attempt::outcome).toList();
        });
  }

  private List<Attempt> begin(List<Registration> group) {
    List<Standing> standing = standings.of(group.stream().map(Registration::subject).toList());
    var attempts = new ArrayList<Attempt>();
    for (int i = 0; i < group.size(); i++) {
      attempts.add(new Attempt(group.get(i), standing.get(i)));
    }
    return attempts;
  }

  private void link(List<Attempt> attempts) {
    Map<SubjectName, Link> byName =
        links.byName(
            open(attempts).stream()
                .filter(attempt -> !attempt.hasLink())
                .map(Attempt::subject)
                .toList());
    attempts.forEach(attempt -> attempt.linkOr(byName.get(attempt.subject())));
  }

  private void findRows(List<Attempt> attempts, Function<List<String>, List<Subject>> find) {
    if (attempts.isEmpty()) {
      return;
    }
    Map<String, Subject> rows =
        find
            .apply(attempts.stream().map(attempt -> attempt.subject().qualified()).toList())
            .stream()
            .collect(Collectors.toMap(row -> row.name, Function.identity()));
    attempts.forEach(attempt -> attempt.foundRow(rows.get(attempt.subject().qualified())));
  }

  private void findSame(List<Attempt> attempts) {
    List<Attempt> open = open(attempts);
    List<List<Integer>> same =
        schemas.same(
            open.stream()
                .map(attempt -> new Sought(attempt.schema(), attempt.normalizes()))
                .toList());
    for (int i = 0; i < open.size(); i++) {
      open.get(i).foundSame(same.get(i));
    }
  }

  private void findVersions(List<Attempt> attempts) {
    List<Attempt> open = open(attempts);
    List<SubjectVersion> found =
        versions.with(
            open.stream().map(Attempt::row).toList(),
            open.stream().flatMap(attempt -> attempt.same().stream()).distinct().toList());
    open.forEach(attempt -> attempt.answerIfKnown(found));
  }

  /** Whether the subject may have the schema, and under the id and version asked for. */
  private void check(Attempt attempt) {
    SubjectName subject = attempt.subject();
    SchemaDraft draft = attempt.schema().draft();
    Settings settings = attempt.settings();
    Subject row = attempt.row();
    Standings.checkWritable(subject, settings.mode());
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
    if (isImporting) {
      ids.checkFree(attempt.schema());
    } else {
      compatibility.check(row, attempt.schema().schema(), settings.compatibility());
    }
  }

  private void write(List<Attempt> attempts) {
    findRows(attempts.stream().filter(attempt -> !attempt.hasRow()).toList(), subjects::add);
    List<Integer> given = ids.put(attempts.stream().map(Attempt::wanted).toList());
    var added = new ArrayList<SubjectVersion>();
    for (int i = 0; i < attempts.size(); i++) {
      Attempt attempt = attempts.get(i);
      int id = given.get(i);
      changes.saying(attempt.registration().why(), () -> added.add(write(attempt, id)));
      attempt.answer(Registration.Outcome.registered(id));
    }
    versions.add(added);
  }

  private SubjectVersion write(Attempt attempt, int id) {
    String actor = attempt.registration().actor();
    SchemaDraft draft = attempt.schema().draft();
    Subject row = attempt.row();
    int version = draft.version() == null ? row.lastVersion + 1 : draft.version();
    row.lastVersion = Math.max(row.lastVersion, version);
    if (row.latest == null || row.latest < version) {
      row.isLatest(version, id, draft.type());
    }
    row.belongsTo(attempt.link());
    revisions.make(row, actor);
    descriptions.make(row.link(), actor);
    return SubjectVersion.of(row, version, id, actor);
  }

  private static Set<Urn> locks(Collection<Attempt> attempts) {
    var locks = new HashSet<Urn>();
    for (Attempt attempt : attempts) {
      locks.add(Urn.subject(attempt.subject().qualified()));
      Link link = attempt.link();
      if (link != null) {
        locks.addAll(link.described());
      }
    }
    return locks;
  }

  private static List<Attempt> open(Collection<Attempt> attempts) {
    return attempts.stream().filter(Attempt::isOpen).toList();
  }

  /** Goes on with those that were not answered yet; one that is refused is answered so. */
  private static void forEachOpen(Collection<Attempt> attempts, Consumer<Attempt> step) {
    for (Attempt attempt : open(attempts)) {
      try {
        step.accept(attempt);
      } catch (RegistryFailure refusal) {
        attempt.answer(Registration.Outcome.refused(refusal));
      }
    }
  }
}

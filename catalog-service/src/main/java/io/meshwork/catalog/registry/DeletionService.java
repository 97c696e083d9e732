package io.meshwork.catalog.registry;

import io.meshwork.catalog.history.ChangeLog;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Deletes, in two steps: what is deleted is hidden, and can still be read by those who ask for it;
 * what is deleted for good is gone, and with its last use a schema's id.
 */
@ApplicationScoped
@Transactional
public class DeletionService {

  private final Standings standings;
  private final Subjects subjects;
  private final SubjectVersions versions;
  private final RegisteredSchemas schemas;
  private final SubjectRevisions revisions;
  private final Descriptions descriptions;
  private final SchemaCache cache;
  private final ChangeLog changes;

  DeletionService(
      Standings standings,
      Subjects subjects,
      SubjectVersions versions,
      RegisteredSchemas schemas,
      SubjectRevisions revisions,
      Descriptions descriptions,
      SchemaCache cache,
      ChangeLog changes) {
    this.standings = standings;
    this.subjects = subjects;
    this.versions = versions;
    this.schemas = schemas;
    this.revisions = revisions;
    this.descriptions = descriptions;
    this.cache = cache;
    this.changes = changes;
  }

  /**
   * Deletes all versions of a subject.
   *
   * @return their numbers
   * @throws RegistryFailure SUBJECT_NOT_FOUND, SUBJECT_DELETED, SUBJECT_NOT_DELETED, REFERENCED,
   *     NOT_PERMITTED
   */
  public List<Integer> delete(String name, boolean isPermanent, String actor) {
    Subject subject = locked(name);
    if (isPermanent && subject.latest != null) {
      throw new RegistryFailure(
          RegistryFault.SUBJECT_NOT_DELETED,
          "Subject '%s' was not deleted first before being permanently deleted."
              .formatted(subject.name));
    }
    if (!isPermanent && subject.latest == null) {
      throw new RegistryFailure(
          RegistryFault.SUBJECT_DELETED,
          "Subject '%s' was soft deleted. Set permanent=true to delete permanently."
              .formatted(subject.name));
    }
    List<SubjectVersion> doomed =
        versions.of(subject, isPermanent ? Visibility.ALL : Visibility.LIVE);
    remove(subject, doomed, isPermanent, actor);
    return doomed.stream().map(version -> version.version).toList();
  }

  /**
   * Deletes one version of a subject.
   *
   * @param word as for reading
   * @return its number
   * @throws RegistryFailure SUBJECT_NOT_FOUND, VERSION_NOT_FOUND, INVALID_VERSION, VERSION_DELETED,
   *     VERSION_NOT_DELETED, REFERENCED, NOT_PERMITTED
   */
  public int delete(String name, String word, boolean isPermanent, String actor) {
    Subject subject = locked(name);
    int number =
        VersionWord.isLatest(word)
            ? subject.latest == null ? subject.lastVersion : subject.latest
            : VersionWord.number(word);
    SubjectVersion version =
        versions.row(subject, number).orElseThrow(() -> RegistryFailure.noVersion(number));
    if (isPermanent && !version.deleted) {
      throw new RegistryFailure(
          RegistryFault.VERSION_NOT_DELETED,
          "Subject '%s' Version %d was not deleted first before being permanently deleted."
              .formatted(subject.name, number));
    }
    if (!isPermanent && version.deleted) {
      throw new RegistryFailure(
          RegistryFault.VERSION_DELETED,
          "Subject '%s' Version %d was soft deleted. Set permanent=true to delete permanently."
              .formatted(subject.name, number));
    }
    remove(subject, List.of(version), isPermanent, actor);
    return number;
  }

  private Subject locked(String name) {
    SubjectName subject = SubjectName.of(name);
    Standing standing = standings.of(subject);
    Standings.checkWritable(subject, standing.settings().mode());
    var locks = new HashSet<Urn>();
    locks.add(Urn.subject(subject.qualified()));
    Link link = standing.link();
    if (link != null) {
      locks.addAll(link.described());
    }
    changes.lock(locks);
    return subjects
        .row(subject.qualified())
        .filter(found -> found.isVisible(Visibility.ALL))
        .orElseThrow(() -> RegistryFailure.noSubject(subject.qualified()));
  }

  private void remove(
      Subject subject, List<SubjectVersion> doomed, boolean isPermanent, String actor) {
    checkUnreferenced(subject, doomed);
    Link link = subject.link();
    if (isPermanent) {
      forget(doomed);
    } else {
      doomed.forEach(version -> version.deleted = true);
      versions.flush();
      findLatest(subject);
    }
    if (versions.of(subject, Visibility.ALL).isEmpty()) {
      revisions.end(subject, actor);
    } else {
      revisions.make(subject, actor);
    }
    subjects.flush();
    descriptions.make(link, actor);
  }

  private void forget(List<SubjectVersion> doomed) {
    doomed.forEach(versions::delete);
    versions.flush();
    List<Integer> ids = doomed.stream().map(version -> version.schemaId).distinct().toList();
    schemas.forget(ids);
    cache.forget(ids);
  }

  private void findLatest(Subject subject) {
    List<SubjectVersion> left = versions.of(subject, Visibility.LIVE);
    if (left.isEmpty()) {
      subject.hasNone();
    } else {
      SubjectVersion latest = left.getLast();
      RegisteredSchema schema = schemas.find(List.of(latest.schemaId)).getFirst();
      subject.isLatest(latest.version, latest.schemaId, schema.type());
    }
  }

  private void checkUnreferenced(Subject subject, List<SubjectVersion> doomed) {
    List<Integer> referring =
        versions.referringTo(
            subject.name, doomed.stream().map(version -> version.version).toList());
    if (!referring.isEmpty()) {
      throw new RegistryFailure(
          RegistryFault.REFERENCED,
          "One or more references exist to subject '%s': the schemas %s; delete these first."
              .formatted(
                  subject.name,
                  referring.stream()
                      .limit(5)
                      .map(String::valueOf)
                      .collect(Collectors.joining(", "))));
    }
  }
}

package io.meshwork.catalog.registry;

import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells of subjects, their versions and schemas. */
@ApplicationScoped
@Transactional
public class SubjectService {

  private final Subjects subjects;
  private final SubjectVersions versions;
  private final SchemaReader reader;
  private final SchemaCache cache;

  SubjectService(
      Subjects subjects, SubjectVersions versions, SchemaReader reader, SchemaCache cache) {
    this.subjects = subjects;
    this.versions = versions;
    this.reader = reader;
    this.cache = cache;
  }

  /** A schema if it is remembered; this asks no database. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public @Nullable RegisteredSchema remembered(int id) {
    return cache.get(id);
  }

  /**
   * A schema by its id.
   *
   * @throws RegistryFailure SCHEMA_NOT_FOUND
   */
  public RegisteredSchema schema(int id) {
    return reader.byId(id);
  }

  /** The schema in the form of clients that do not read its language, if there is one. */
  public RegisteredSchema serialized(RegisteredSchema schema) {
    return reader.read(schema.id()).serialized().map(schema::withText).orElse(schema);
  }

  /** Names of the subjects whose name begins with {@code prefix}. */
  public List<String> names(String prefix, Visibility visibility, Slice slice) {
    return subjects.names(prefix, visibility, slice);
  }

  /** Names of the contexts that have subjects, the default one first. */
  public List<String> contexts() {
    return Stream.concat(Stream.of(SubjectName.DEFAULT_CONTEXT), subjects.contexts().stream())
        .toList();
  }

  /**
   * The numbers of a subject's versions, the lowest first.
   *
   * @throws RegistryFailure SUBJECT_NOT_FOUND if it has none that are wanted
   */
  public List<Integer> versions(String name, Visibility visibility) {
    Subject subject = existing(name, visibility);
    return versions.of(subject, visibility).stream().map(version -> version.version).toList();
  }

  /**
   * A subject's schema in a version.
   *
   * @param word a number from 1, {@code latest} or {@code -1}
   * @throws RegistryFailure SUBJECT_NOT_FOUND, VERSION_NOT_FOUND, INVALID_VERSION
   */
  public VersionedSchema get(String name, String word, Visibility visibility) {
    if (VersionWord.isLatest(word)) {
      Optional<VersionedSchema> latest = latest(existing(name, visibility));
      if (latest.isPresent()) {
        return latest.get();
      }
    }
    return schemaOf(SubjectName.of(name).qualified(), version(name, word, visibility));
  }

  /** The latest version of a subject that is not deleted. */
  Optional<VersionedSchema> latest(Subject subject) {
    return subject.latest == null || subject.schemaId == null
        ? Optional.empty()
        : Optional.of(
            new VersionedSchema(subject.name, subject.latest, reader.byId(subject.schemaId)));
  }

  /** As {@link #get}, with who registered it and when. */
  public VersionView view(String name, String word) {
    SubjectVersion version = version(name, word, Visibility.ALL);
    return VersionView.of(version, reader.byId(version.schemaId));
  }

  /** The versions of the subjects whose name begins with {@code prefix}. */
  public List<VersionedSchema> schemas(
      String prefix, Visibility visibility, boolean isLatestOnly, Slice slice) {
    return versions.under(prefix, visibility, isLatestOnly, slice).stream()
        .map(place -> schemaOf(place.subject(), place.version()))
        .toList();
  }

  /**
   * Where a schema is used.
   *
   * @throws RegistryFailure SCHEMA_NOT_FOUND
   */
  public List<VersionedSchema> uses(int id, Visibility visibility) {
    RegisteredSchema schema = reader.byId(id);
    return versions.using(id, visibility).stream()
        .map(place -> new VersionedSchema(place.subject(), place.version().version, schema))
        .toList();
  }

  /**
   * Ids of the schemas that refer to a version, and are used themselves.
   *
   * @throws RegistryFailure as {@link #get}
   */
  public List<Integer> referringTo(String name, String word) {
    SubjectVersion version = version(name, word, Visibility.ALL);
    return versions.referringTo(SubjectName.of(name).qualified(), List.of(version.version));
  }

  /** A page of the subjects that have a version, by name. */
  Page<SubjectView> list(SubjectFilter filter, PageRequest page) {
    var found = subjects.living(filter, page.after(), page.size() + 1);
    return Page.of(found, page, subject -> subject.name).map(SubjectView::of);
  }

  /** A subject, with nothing but what stands in its history. */
  public SubjectView view(String name) {
    return SubjectView.of(existing(name, Visibility.ALL));
  }

  /** A subject with all that is known of it. */
  public SubjectDetail detail(String name) {
    return detailOf(view(name));
  }

  /** A subject as it is, or was once, with all that is known of it. */
  SubjectDetail detailOf(SubjectView subject) {
    Integer schemaId = subject.schemaId();
    List<SubjectVersion> kept =
        subjects.row(subject.name()).map(row -> versions.of(row, Visibility.ALL)).orElse(List.of());
    return SubjectDetail.of(
        subject,
        schemaId == null ? List.of() : reader.read(schemaId).columns(""),
        schemaId == null ? List.of() : reader.byId(schemaId).references(),
        referrers(subject.name(), kept),
        kept.reversed().stream()
            .filter(version -> !version.registeredAt.isAfter(subject.updatedAt()))
            .map(VersionView::of)
            .toList());
  }

  VersionedSchema schemaOf(String subject, SubjectVersion version) {
    return new VersionedSchema(subject, version.version, reader.byId(version.schemaId));
  }

  SubjectVersion version(String name, String word, Visibility visibility) {
    Subject subject = existing(name, visibility == Visibility.LIVE ? visibility : Visibility.ALL);
    if (VersionWord.isLatest(word)) {
      return subject.latest == null
          ? versions.of(subject, visibility).stream()
              .reduce((_, last) -> last)
              .orElseThrow(() -> RegistryFailure.noSubject(subject.name))
          : versions.row(subject, Objects.requireNonNull(subject.latest)).orElseThrow();
    }
    int number = VersionWord.number(word);
    return versions
        .row(subject, number)
        .filter(version -> visibility.shows(version.deleted))
        .orElseThrow(() -> RegistryFailure.noVersion(number));
  }

  private List<SubjectDetail.Referrer> referrers(String name, List<SubjectVersion> kept) {
    return versions
        .referringTo(name, kept.stream().map(version -> version.version).toList())
        .stream()
        .flatMap(id -> versions.using(id, Visibility.LIVE).stream())
        .map(place -> new SubjectDetail.Referrer(place.subject(), place.version().version))
        .toList();
  }

  private Subject existing(String name, Visibility visibility) {
    String qualified = SubjectName.of(name).qualified();
    return subjects
        .row(qualified)
        .filter(subject -> subject.isVisible(visibility))
        .orElseThrow(() -> RegistryFailure.noSubject(qualified));
  }
}

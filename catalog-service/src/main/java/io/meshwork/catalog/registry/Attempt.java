package io.meshwork.catalog.registry;

import static java.util.Objects.requireNonNull;

import io.meshwork.catalog.registry.SchemaIds.Wanted;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A registration under way: what was found out of it so far, and in the end what became of it. */
final class Attempt {

  private final Registration registration;
  private final Settings settings;
  private @Nullable Link link;
  private @Nullable ReadSchema schema;
  private Subject row;
  private List<Integer> same = List.of();
  private Registration.@Nullable Outcome outcome;

  Attempt(Registration registration, Standing standing) {
    this.registration = registration;
    this.settings = standing.settings();
    this.link = standing.link();
    this.row = Subject.named(subject().qualified());
  }

  Registration registration() {
    return registration;
  }

  SubjectName subject() {
    return registration.subject();
  }

  Settings settings() {
    return settings;
  }

  /** Whether what means the same is the same. */
  boolean normalizes() {
    return registration.normalize() || settings.normalize();
  }

  boolean hasLink() {
    return link != null;
  }

  @Nullable Link link() {
    return link;
  }

  void linkOr(@Nullable Link other) {
    link = link == null ? other : link;
  }

  /**
   * Reads the draft.
   *
   * @throws RegistryFailure INVALID_SCHEMA, SCHEMA_TOO_LARGE
   */
  void read(SchemaReader reader) {
    ReadSchema ahead = registration.ahead();
    if (ahead == null) {
      schema = reader.read(subject(), registration.draft(), normalizes());
    } else {
      schema = normalizes() ? reader.normalized(ahead) : ahead;
    }
  }

  ReadSchema schema() {
    return requireNonNull(schema);
  }

  /** The subject's row; without one the subject stays new. */
  void foundRow(@Nullable Subject existing) {
    row = existing == null ? row : existing;
  }

  Subject row() {
    return row;
  }

  boolean hasRow() {
    return row.id() != null;
  }

  /** Ids of the schemas that are the same. */
  void foundSame(List<Integer> sameSchemas) {
    same = sameSchemas;
  }

  List<Integer> same() {
    return same;
  }

  Wanted wanted() {
    Integer id = registration.draft().id();
    return new Wanted(schema(), id == null ? same : same.contains(id) ? List.of(id) : List.of());
  }

  /**
   * If the subject has the schema already, that is the answer.
   *
   * @param versions among which are all that this subject has of the same schemas
   */
  void answerIfKnown(Collection<SubjectVersion> versions) {
    Integer id = registration.draft().id();
    versions.stream()
        .filter(version -> Long.valueOf(version.subjectId).equals(row().id()))
        .filter(version -> same.contains(version.schemaId) && !version.deleted)
        .findFirst()
        .filter(version -> id == null || id == version.schemaId)
        .ifPresent(version -> answer(Registration.Outcome.registered(version.schemaId)));
  }

  boolean isOpen() {
    return outcome == null;
  }

  void answer(Registration.Outcome answer) {
    outcome = answer;
  }

  Registration.Outcome outcome() {
    return requireNonNull(outcome);
  }
}

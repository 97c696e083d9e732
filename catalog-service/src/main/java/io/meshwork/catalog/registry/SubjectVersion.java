package io.meshwork.catalog.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** Which schema a subject has in one of its versions. */
@Entity
@IdClass(SubjectVersion.Key.class)
class SubjectVersion {

  @Id long subjectId;

  /** From 1. */
  @Id int version;

  int schemaId;
  Instant registeredAt;
  String actor;

  /** Whether it is hidden from those who do not ask for it; it can come back only as another. */
  boolean deleted;

  /** A version that came with the subject's current revision. */
  static SubjectVersion of(Subject subject, int number, int schemaId, String actor) {
    var version = new SubjectVersion();
    version.subjectId = Objects.requireNonNull(subject.id());
    version.version = number;
    version.schemaId = schemaId;
    version.registeredAt = subject.updatedAt();
    version.actor = actor;
    return version;
  }

  record Key(long subjectId, int version) implements Serializable {}
}

package io.meshwork.quality.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened to an incident. It is never changed. */
@Entity
class IncidentEntry {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  UUID incident;
  Instant at;

  @Enumerated(EnumType.STRING)
  EntryKind kind;

  String actor;

  /** URN of the dataset that it happened to; none if it happened to the incident. */
  @Nullable String dataset;

  String text;
}

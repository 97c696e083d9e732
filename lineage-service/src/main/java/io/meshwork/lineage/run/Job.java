package io.meshwork.lineage.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A job, as the projector left it. */
@Entity
@Immutable
class Job {

  @Id Long id;

  String urn;

  @Column(insertable = false)
  UUID urnKey;

  String description;
  @Nullable String lastRun;
  @Nullable String lastState;
  Instant firstSeen;
  Instant lastSeen;
}

package io.meshwork.lineage.run;

import io.meshwork.lineage.openlineage.RunKey;
import io.meshwork.lineage.openlineage.RunState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A run, as the projector left it. */
@Entity
@Immutable
@IdClass(Run.Key.class)
class Run {

  @Id UUID jobKey;

  @Id
  @Column(insertable = false)
  UUID idKey;

  String id;

  @Column(insertable = false)
  Long number;

  @Enumerated(EnumType.STRING)
  RunState state;

  Instant stateAt;
  Instant beganAt;
  @Nullable Instant startedAt;
  @Nullable Instant endedAt;
  String parentJob;
  String parentRun;

  RunKey key() {
    return new RunKey(jobKey, idKey);
  }

  record Key(UUID jobKey, UUID idKey) implements Serializable {}
}

package io.meshwork.quality.incident;

import io.meshwork.platform.urn.Urn;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dataset that fails, or failed, in an incident. */
@Entity
class IncidentDataset {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  UUID incident;

  /** Its URN. */
  String dataset;

  @Column(insertable = false, updatable = false)
  UUID datasetKey;

  boolean isRoot;

  /** Whether it fails; once it is no longer in the incident, whether it did when it left. */
  boolean isFailing;

  /** Whether it is in the incident now. */
  boolean isCurrent;

  Instant joinedAt;
  @Nullable Instant recoveredAt;

  /** Time of the latest result by which it failed. */
  Instant failedAt;

  static IncidentDataset of(Incident incident, Urn dataset, Instant now) {
    var member = new IncidentDataset();
    member.incident = incident.id;
    member.dataset = dataset.toString();
    member.isRoot = incident.root.equals(member.dataset);
    member.joinedAt = now;
    return member;
  }

  Urn urn() {
    return Urn.parse(Urn.Kind.DATASET, "dataset", dataset);
  }

  void fails(Instant measuredAt) {
    isFailing = true;
    isCurrent = true;
    recoveredAt = null;
    failedAt = measuredAt;
  }

  void recovers(Instant now) {
    isFailing = false;
    recoveredAt = now;
  }
}

package io.meshwork.quality.incident;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.notify.channel.Severity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Failures of one cause. */
@Entity
class Incident {

  /** Who does what nobody asked for. */
  static final String SERVICE = "service:quality";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long position;

  UUID id;

  /** URN of the dataset that is the cause. */
  String root;

  @Column(insertable = false, updatable = false)
  UUID rootKey;

  String title;

  @Enumerated(EnumType.STRING)
  IncidentState state;

  @Enumerated(EnumType.STRING)
  Severity severity;

  String domain;
  String team;
  @Nullable String assignee;
  Instant openedAt;
  @Nullable Instant acknowledgedAt;
  @Nullable String acknowledgedBy;
  @Nullable Instant endedAt;
  @Nullable String endedBy;
  @Nullable String resolution;
  @Nullable String postmortem;
  @Nullable UUID mergedInto;
  int datasetsAffected;
  int productsAffected;
  long revision;

  static Incident open(Urn root, String title, Instant now) {
    var incident = new Incident();
    incident.id = UUID.randomUUID();
    incident.root = root.toString();
    incident.title = title;
    incident.state = IncidentState.OPEN;
    incident.severity = Severity.MINOR;
    incident.domain = "";
    incident.team = "";
    incident.openedAt = now;
    return incident;
  }

  Urn urn() {
    return new Urn(Urn.Kind.INCIDENT, id.toString(), "");
  }

  Urn rootUrn() {
    return Urn.parse(Urn.Kind.DATASET, "root", root);
  }

  /** Somebody looks at it; false if somebody did before. */
  boolean acknowledge(String actor, Instant now) {
    requireOpen();
    if (state == IncidentState.ACKNOWLEDGED) {
      return false;
    }
    state = IncidentState.ACKNOWLEDGED;
    acknowledgedAt = now;
    acknowledgedBy = actor;
    return true;
  }

  void assign(@Nullable String to) {
    requireOpen();
    assignee = to;
  }

  void resolve(String actor, String reason, Instant now) {
    requireOpen();
    state = IncidentState.RESOLVED;
    endedAt = now;
    endedBy = actor;
    resolution = reason;
  }

  /** It goes on in another. */
  void mergeInto(Incident other, Instant now) {
    requireOpen();
    state = IncidentState.MERGED;
    endedAt = now;
    endedBy = SERVICE;
    mergedInto = other.id;
  }

  void reopen() {
    if (state != IncidentState.RESOLVED) {
      throw Failure.conflict(
          "The incident is %s; only one that is resolved can be reopened.".formatted(state.word()));
    }
    state = IncidentState.OPEN;
    endedAt = null;
    endedBy = null;
    resolution = null;
    acknowledgedAt = null;
    acknowledgedBy = null;
  }

  void conclude(String text) {
    if (state == IncidentState.MERGED) {
      throw merged();
    }
    postmortem = text;
  }

  private void requireOpen() {
    if (state == IncidentState.MERGED) {
      throw merged();
    }
    if (state == IncidentState.RESOLVED) {
      throw Failure.conflict("The incident is resolved; reopen it first.");
    }
  }

  private Failure merged() {
    return Failure.conflict("The incident goes on as incident %s.".formatted(mergedInto));
  }
}

package io.meshwork.quality.incident;

import com.google.protobuf.Timestamp;
import io.meshwork.contracts.quality.v1.Incident;
import io.meshwork.contracts.quality.v1.IncidentChanged;
import io.meshwork.contracts.quality.v1.IncidentEntry;
import io.meshwork.contracts.quality.v1.IncidentSeverity;
import io.meshwork.platform.time.Instants;
import io.meshwork.quality.notify.channel.Severity;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Incidents as messages. */
final class IncidentProtos {

  private IncidentProtos() {}

  static IncidentChanged toEvent(IncidentView incident) {
    return IncidentChanged.newBuilder().setIncident(toProto(incident)).build();
  }

  static Incident toProto(IncidentView incident) {
    var proto =
        Incident.newBuilder()
            .setId(incident.id().toString())
            .setDataset(incident.dataset())
            .setTitle(incident.title())
            .setState(state(incident.state()))
            .setSeverity(severity(incident.severity()))
            .setDomain(incident.domain())
            .setTeam(incident.team())
            .setAssignee(text(incident.assignee()))
            .setOpenedAt(Instants.timestamp(incident.openedAt()))
            .setAcknowledgedBy(text(incident.acknowledgedBy()))
            .setEndedBy(text(incident.endedBy()))
            .setResolution(text(incident.resolution()))
            .setPostmortem(text(incident.postmortem()))
            .setMergedInto(incident.mergedInto() == null ? "" : incident.mergedInto().toString())
            .setDatasetsAffected(incident.datasetsAffected())
            .setProductsAffected(incident.productsAffected())
            .setRevision(incident.revision());
    set(incident.acknowledgedAt(), proto::setAcknowledgedAt);
    set(incident.endedAt(), proto::setEndedAt);
    return proto.build();
  }

  static IncidentEntry toProto(IncidentEntryView entry) {
    return IncidentEntry.newBuilder()
        .setIncident(entry.incident().toString())
        .setAt(Instants.timestamp(entry.at()))
        .setKind(entry.kind().word())
        .setActor(entry.actor())
        .setDataset(text(entry.dataset()))
        .setText(entry.text())
        .build();
  }

  private static io.meshwork.contracts.quality.v1.IncidentState state(IncidentState state) {
    return io.meshwork.contracts.quality.v1.IncidentState.valueOf("INCIDENT_STATE_" + state.name());
  }

  private static IncidentSeverity severity(Severity severity) {
    return IncidentSeverity.valueOf("INCIDENT_SEVERITY_" + severity.name());
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private static void set(@Nullable Instant time, Consumer<Timestamp> setter) {
    if (time != null) {
      setter.accept(Instants.timestamp(time));
    }
  }
}

package io.meshwork.quality.incident;

import static io.meshwork.quality.incident.World.dataset;
import static io.meshwork.quality.incident.World.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ManagedChannel;
import io.meshwork.contracts.quality.v1.AcknowledgeIncidentRequest;
import io.meshwork.contracts.quality.v1.AddIncidentNoteRequest;
import io.meshwork.contracts.quality.v1.AssignIncidentRequest;
import io.meshwork.contracts.quality.v1.GetIncidentRequest;
import io.meshwork.contracts.quality.v1.Incident;
import io.meshwork.contracts.quality.v1.IncidentEntry;
import io.meshwork.contracts.quality.v1.IncidentSeverity;
import io.meshwork.contracts.quality.v1.IncidentState;
import io.meshwork.contracts.quality.v1.IncidentsGrpc;
import io.meshwork.contracts.quality.v1.ListIncidentEntriesRequest;
import io.meshwork.contracts.quality.v1.ListIncidentsRequest;
import io.meshwork.contracts.quality.v1.PutIncidentPostmortemRequest;
import io.meshwork.contracts.quality.v1.ReopenIncidentRequest;
import io.meshwork.contracts.quality.v1.ResolveIncidentRequest;
import io.meshwork.platform.test.GrpcPort;
import io.meshwork.platform.test.Signer;
import io.meshwork.quality.QualityTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QualityTest
class IncidentGrpcTest {

  @Inject World world;

  private ManagedChannel channel;
  private IncidentsGrpc.IncidentsBlockingStub incidents;

  @BeforeEach
  void open() {
    channel = GrpcPort.channel();
    incidents =
        IncidentsGrpc.newBlockingStub(channel)
            .withCallCredentials(GrpcPort.bearer(Signer.token("quality")));
  }

  @AfterEach
  void close() {
    channel.shutdownNow();
  }

  @Test
  void servicesCanDoWhatPeopleCan() {
    result("fail", "remote");
    String id = world.incident("remote");
    Incident opened = incidents.getIncident(GetIncidentRequest.newBuilder().setId(id).build());
    assertThat(opened.getState()).isEqualTo(IncidentState.INCIDENT_STATE_OPEN);
    assertThat(opened.getSeverity()).isEqualTo(IncidentSeverity.INCIDENT_SEVERITY_MINOR);
    assertThat(opened.hasEndedAt()).isFalse();

    assertThat(
            incidents
                .acknowledgeIncident(
                    AcknowledgeIncidentRequest.newBuilder()
                        .setId(id)
                        .setExpectedRevision(opened.getRevision())
                        .build())
                .getAcknowledgedBy())
        .isEqualTo("user:ada");
    incidents.assignIncident(
        AssignIncidentRequest.newBuilder().setId(id).setAssignee("team:checkout").build());
    incidents.addIncidentNote(
        AddIncidentNoteRequest.newBuilder().setId(id).setText("Seen.").build());
    incidents.resolveIncident(
        ResolveIncidentRequest.newBuilder().setId(id).setReason("As designed.").build());
    incidents.putIncidentPostmortem(
        PutIncidentPostmortemRequest.newBuilder().setId(id).setText("Nothing learned.").build());
    Incident reopened =
        incidents.reopenIncident(
            ReopenIncidentRequest.newBuilder().setId(id).setReason("It was not.").build());

    assertThat(reopened.getAssignee()).isEqualTo("team:checkout");
    assertThat(reopened.getPostmortem()).isEqualTo("Nothing learned.");
    assertThat(
            incidents
                .listIncidents(
                    ListIncidentsRequest.newBuilder()
                        .setDataset(dataset("remote"))
                        .addStates(IncidentState.INCIDENT_STATE_OPEN)
                        .addSeverities(IncidentSeverity.INCIDENT_SEVERITY_MINOR)
                        .build())
                .getIncidentsList())
        .extracting(Incident::getId)
        .containsExactly(id);
    assertThat(
            incidents
                .listIncidentEntries(ListIncidentEntriesRequest.newBuilder().setId(id).build())
                .getEntriesList())
        .extracting(IncidentEntry::getKind)
        .containsExactly(
            "opened", "acknowledged", "assigned", "note", "resolved", "postmortem", "reopened");
  }

  @Test
  void whatCannotBeDoneIsToldSo() {
    var nobody = AcknowledgeIncidentRequest.newBuilder().setId("x").build();
    assertThatThrownBy(() -> incidents.acknowledgeIncident(nobody))
        .hasMessageContaining("INVALID_ARGUMENT");
    result("fail", "refused");
    String id = world.incident("refused");
    assertThatThrownBy(
            () ->
                incidents.acknowledgeIncident(
                    AcknowledgeIncidentRequest.newBuilder()
                        .setId(id)
                        .setExpectedRevision(99)
                        .build()))
        .hasMessageContaining("ABORTED");
    assertThatThrownBy(
            () -> incidents.resolveIncident(ResolveIncidentRequest.newBuilder().setId(id).build()))
        .hasMessageContaining("INVALID_ARGUMENT");
    assertThatThrownBy(
            () ->
                incidents.reopenIncident(
                    ReopenIncidentRequest.newBuilder().setId(id).setReason("x").build()))
        .hasMessageContaining("FAILED_PRECONDITION");
    assertThatThrownBy(
            () ->
                incidents.listIncidents(
                    ListIncidentsRequest.newBuilder()
                        .addStates(IncidentState.INCIDENT_STATE_UNSPECIFIED)
                        .build()))
        .hasMessageContaining("INVALID_ARGUMENT");
  }
}

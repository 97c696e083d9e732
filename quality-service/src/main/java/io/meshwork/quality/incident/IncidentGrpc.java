package io.meshwork.quality.incident;

import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.quality.v1.AcknowledgeIncidentRequest;
import io.meshwork.contracts.quality.v1.AddIncidentNoteRequest;
import io.meshwork.contracts.quality.v1.AssignIncidentRequest;
import io.meshwork.contracts.quality.v1.GetIncidentRequest;
import io.meshwork.contracts.quality.v1.Incident;
import io.meshwork.contracts.quality.v1.IncidentsGrpc.IncidentsImplBase;
import io.meshwork.contracts.quality.v1.ListIncidentEntriesRequest;
import io.meshwork.contracts.quality.v1.ListIncidentEntriesResponse;
import io.meshwork.contracts.quality.v1.ListIncidentsRequest;
import io.meshwork.contracts.quality.v1.ListIncidentsResponse;
import io.meshwork.contracts.quality.v1.PutIncidentPostmortemRequest;
import io.meshwork.contracts.quality.v1.ReopenIncidentRequest;
import io.meshwork.contracts.quality.v1.ResolveIncidentRequest;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Uuids;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

@GrpcService
@Blocking
class IncidentGrpc extends IncidentsImplBase {

  private static final String INCIDENTS = "incidents";

  private final Access access;
  private final IncidentService incidents;
  private final ResponseService responses;

  IncidentGrpc(Access access, IncidentService incidents, ResponseService responses) {
    this.access = access;
    this.incidents = incidents;
    this.responses = responses;
  }

  @Override
  public void getIncident(GetIncidentRequest request, StreamObserver<Incident> answer) {
    access.require(Action.READ, INCIDENTS);
    end(answer, incidents.get(Uuids.parse("id", request.getId())));
  }

  @Override
  public void listIncidents(
      ListIncidentsRequest request, StreamObserver<ListIncidentsResponse> answer) {
    access.require(Action.READ, INCIDENTS);
    var filter =
        IncidentFilter.of(
            words(request.getStatesList(), "INCIDENT_STATE_"),
            words(request.getSeveritiesList(), "INCIDENT_SEVERITY_"),
            request.getDataset(),
            request.getProduct(),
            request.getDomain(),
            request.getOwner());
    Page<IncidentView> page =
        incidents.list(filter, PageRequest.of(request.getPageSize(), request.getPageToken()));
    var response = ListIncidentsResponse.newBuilder().setNextPageToken(page.nextTokenOrEmpty());
    page.items().forEach(incident -> response.addIncidents(IncidentProtos.toProto(incident)));
    answer.onNext(response.build());
    answer.onCompleted();
  }

  @Override
  public void listIncidentEntries(
      ListIncidentEntriesRequest request, StreamObserver<ListIncidentEntriesResponse> answer) {
    access.require(Action.READ, INCIDENTS);
    Page<IncidentEntryView> page =
        incidents.timeline(
            Uuids.parse("id", request.getId()),
            PageRequest.of(request.getPageSize(), request.getPageToken()));
    var response =
        ListIncidentEntriesResponse.newBuilder().setNextPageToken(page.nextTokenOrEmpty());
    page.items().forEach(entry -> response.addEntries(IncidentProtos.toProto(entry)));
    answer.onNext(response.build());
    answer.onCompleted();
  }

  @Override
  public void acknowledgeIncident(
      AcknowledgeIncidentRequest request, StreamObserver<Incident> answer) {
    end(
        answer,
        responses.acknowledge(
            act(request.getId(), request.hasExpectedRevision(), request.getExpectedRevision())));
  }

  @Override
  public void assignIncident(AssignIncidentRequest request, StreamObserver<Incident> answer) {
    String assignee = request.getAssignee().isEmpty() ? null : request.getAssignee();
    end(
        answer,
        responses.assign(
            act(request.getId(), request.hasExpectedRevision(), request.getExpectedRevision()),
            new AssigneeDraft(assignee)));
  }

  @Override
  public void resolveIncident(ResolveIncidentRequest request, StreamObserver<Incident> answer) {
    end(
        answer,
        responses.resolve(
            act(request.getId(), request.hasExpectedRevision(), request.getExpectedRevision()),
            new ReasonDraft(request.getReason())));
  }

  @Override
  public void reopenIncident(ReopenIncidentRequest request, StreamObserver<Incident> answer) {
    end(
        answer,
        responses.reopen(
            act(request.getId(), request.hasExpectedRevision(), request.getExpectedRevision()),
            new ReasonDraft(request.getReason())));
  }

  @Override
  public void addIncidentNote(AddIncidentNoteRequest request, StreamObserver<Incident> answer) {
    end(
        answer,
        responses.note(
            act(request.getId(), request.hasExpectedRevision(), request.getExpectedRevision()),
            new TextDraft(request.getText())));
  }

  @Override
  public void putIncidentPostmortem(
      PutIncidentPostmortemRequest request, StreamObserver<Incident> answer) {
    end(
        answer,
        responses.conclude(
            act(request.getId(), request.hasExpectedRevision(), request.getExpectedRevision()),
            new TextDraft(request.getText())));
  }

  private ResponseService.Act act(String id, boolean isExpected, long revision) {
    String actor = access.require(Action.WRITE, INCIDENTS).subject();
    return new ResponseService.Act(Uuids.parse("id", id), isExpected ? revision : null, actor);
  }

  private static void end(StreamObserver<Incident> answer, IncidentView incident) {
    answer.onNext(IncidentProtos.toProto(incident));
    answer.onCompleted();
  }

  /** As REST has them; what is not known to this version is no filter that fits. */
  private static List<String> words(Collection<? extends Enum<?>> given, String prefix) {
    return given.stream()
        .map(one -> one.name().replaceFirst(prefix, "").toLowerCase(Locale.ROOT))
        .toList();
  }
}

package io.meshwork.catalog.team;

import io.grpc.stub.StreamObserver;
import io.meshwork.catalog.person.PersonProtos;
import io.meshwork.contracts.catalog.v1.DeleteTeamRequest;
import io.meshwork.contracts.catalog.v1.DeleteTeamResponse;
import io.meshwork.contracts.catalog.v1.GetTeamRequest;
import io.meshwork.contracts.catalog.v1.ListTeamsRequest;
import io.meshwork.contracts.catalog.v1.ListTeamsResponse;
import io.meshwork.contracts.catalog.v1.PutTeamRequest;
import io.meshwork.contracts.catalog.v1.Team;
import io.meshwork.contracts.catalog.v1.TeamsGrpc.TeamsImplBase;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;

@GrpcService
@Blocking
class TeamGrpc extends TeamsImplBase {

  private final Access access;
  private final TeamService teams;

  TeamGrpc(Access access, TeamService teams) {
    this.access = access;
    this.teams = teams;
  }

  @Override
  public void getTeam(GetTeamRequest request, StreamObserver<Team> answer) {
    Urn urn = Urn.parse(Urn.Kind.TEAM, "urn", request.getUrn());
    access.require(Action.READ, urn);
    answer.onNext(TeamProtos.toProto(teams.get(urn.first())));
    answer.onCompleted();
  }

  @Override
  public void listTeams(ListTeamsRequest request, StreamObserver<ListTeamsResponse> answer) {
    access.require(Action.READ, "teams");
    Page<TeamView> page = teams.list(PageRequest.of(request.getPageSize(), request.getPageToken()));
    var response = ListTeamsResponse.newBuilder();
    page.items().forEach(team -> response.addTeams(TeamProtos.toProto(team)));
    response.setNextPageToken(page.nextTokenOrEmpty());
    answer.onNext(response.build());
    answer.onCompleted();
  }

  @Override
  public void putTeam(PutTeamRequest request, StreamObserver<Team> answer) {
    Team team = request.getTeam();
    Caller caller = access.require(Action.WRITE, Urn.team(team.getName()));
    var draft =
        new TeamDraft(
            team.getTitle(),
            team.getDescription(),
            team.getContact(),
            team.getOnCall(),
            PersonProtos.toMembers(team.getMembersList()));
    Long expected = request.hasExpectedRevision() ? request.getExpectedRevision() : null;
    answer.onNext(
        TeamProtos.toProto(teams.put(team.getName(), draft, expected, caller.subject()).view()));
    answer.onCompleted();
  }

  @Override
  public void deleteTeam(DeleteTeamRequest request, StreamObserver<DeleteTeamResponse> answer) {
    Urn urn = Urn.parse(Urn.Kind.TEAM, "urn", request.getUrn());
    Caller caller = access.require(Action.WRITE, urn);
    Long expected = request.hasExpectedRevision() ? request.getExpectedRevision() : null;
    teams.delete(urn.first(), expected, caller.subject());
    answer.onNext(DeleteTeamResponse.getDefaultInstance());
    answer.onCompleted();
  }
}

package io.meshwork.catalog.team;

import io.meshwork.catalog.history.Listing;
import io.meshwork.catalog.history.Timeline;
import io.meshwork.catalog.history.Written;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.revision.Revisions;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/teams")
@Tag(name = "Teams")
class TeamResource {

  private final Access access;
  private final TeamService teams;
  private final Timeline timeline;

  TeamResource(Access access, TeamService teams, Timeline timeline) {
    this.access = access;
    this.teams = teams;
    this.timeline = timeline;
  }

  @GET
  @Operation(operationId = "listTeams", summary = "All teams, by name")
  public Page<TeamView> list(
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    access.require(Action.READ, "teams");
    return timeline.list(
        Listing.of(Urn.Kind.TEAM),
        asOf,
        PageRequest.of(pageSize, pageToken),
        TeamView.class,
        teams::list);
  }

  @GET
  @Path("/{name}")
  @Operation(operationId = "getTeam", summary = "One team")
  public RestResponse<TeamView> get(String name, @QueryParam("asOf") @Nullable String asOf) {
    Urn urn = Urn.team(name);
    access.require(Action.READ, urn);
    TeamView team = timeline.at(urn, asOf, TeamView.class, () -> teams.get(name));
    return RestResponse.ResponseBuilder.ok(team).tag(Revisions.tag(team.revision())).build();
  }

  @PUT
  @Path("/{name}")
  @Operation(operationId = "putTeam", summary = "Create the team or replace it whole")
  public RestResponse<TeamView> put(
      String name,
      TeamDraft draft,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    Caller caller = access.require(Action.WRITE, Urn.team(name));
    Long expected = Revisions.expected(ifMatch, ifNoneMatch);
    Written<TeamView> written = teams.put(name, draft, expected, caller.subject());
    return written.response(written.view().revision());
  }

  @DELETE
  @Path("/{name}")
  @Operation(
      operationId = "deleteTeam",
      summary = "Delete the team; refused while it owns a domain or a product")
  public void delete(String name, @HeaderParam("If-Match") @Nullable String ifMatch) {
    Caller caller = access.require(Action.WRITE, Urn.team(name));
    teams.delete(name, Revisions.expected(ifMatch, null), caller.subject());
  }
}

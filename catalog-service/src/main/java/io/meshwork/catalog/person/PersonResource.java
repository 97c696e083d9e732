package io.meshwork.catalog.person;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/people")
@Tag(name = "People")
class PersonResource {

  private final Access access;
  private final PersonService people;
  private final Timeline timeline;

  PersonResource(Access access, PersonService people, Timeline timeline) {
    this.access = access;
    this.people = people;
    this.timeline = timeline;
  }

  @GET
  @Operation(operationId = "listPeople", summary = "All people, by name")
  public Page<PersonView> list(
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    access.require(Action.READ, "people");
    return timeline.list(
        Listing.of(Urn.Kind.PERSON),
        asOf,
        PageRequest.of(pageSize, pageToken),
        PersonView.class,
        people::list);
  }

  @GET
  @Path("/{name}")
  @Operation(operationId = "getPerson", summary = "One person")
  public RestResponse<PersonView> get(String name, @QueryParam("asOf") @Nullable String asOf) {
    Urn urn = Urn.person(name);
    access.require(Action.READ, urn);
    PersonView person = timeline.at(urn, asOf, PersonView.class, () -> people.get(name));
    return RestResponse.ResponseBuilder.ok(person).tag(Revisions.tag(person.revision())).build();
  }

  @GET
  @Path("/{name}/roles")
  @Operation(
      operationId = "listPersonRoles",
      summary =
          "The teams and domains that the person is a member of, and the products that they manage;"
              + " by URN, at most 1,000 of each kind")
  public List<PersonRole> roles(String name) {
    access.require(Action.READ, Urn.person(name));
    return people.roles(name);
  }

  @PUT
  @Path("/{name}")
  @Operation(
      operationId = "putPerson",
      summary = "Create the person or replace what is known of them whole")
  public RestResponse<PersonView> put(
      String name,
      PersonDraft draft,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    Caller caller = access.require(Action.WRITE, Urn.person(name));
    Long expected = Revisions.expected(ifMatch, ifNoneMatch);
    Written<PersonView> written = people.put(name, draft, expected, caller.subject());
    return written.response(written.view().revision());
  }

  @DELETE
  @Path("/{name}")
  @Operation(
      operationId = "deletePerson",
      summary =
          "Delete the person; refused while they are a member of something or manage a product")
  public void delete(String name, @HeaderParam("If-Match") @Nullable String ifMatch) {
    Caller caller = access.require(Action.WRITE, Urn.person(name));
    people.delete(name, Revisions.expected(ifMatch, null), caller.subject());
  }
}

package io.meshwork.catalog.tag;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/tags")
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Tags")
class TagResource {

  private static final String EXAMPLE =
      """
      {"description": "A mail address of a person.", "classification": true}
      """;

  private final Access access;
  private final TagService tags;
  private final Timeline timeline;

  TagResource(Access access, TagService tags, Timeline timeline) {
    this.access = access;
    this.tags = tags;
    this.timeline = timeline;
  }

  @GET
  @Operation(
      operationId = "listTags",
      summary = "All tags that are defined, by name, with how often each is used")
  public Page<TagView> list(
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    access.require(Action.READ, "tags");
    return timeline.list(
        Listing.of(Urn.Kind.TAG),
        asOf,
        PageRequest.of(pageSize, pageToken),
        TagView.class,
        tags::list);
  }

  @GET
  @Path("/{name}")
  @Operation(operationId = "getTag", summary = "What one tag means, and how often it is used")
  public RestResponse<TagView> get(String name, @QueryParam("asOf") @Nullable String asOf) {
    Urn urn = Urn.tag(name);
    access.require(Action.READ, urn);
    TagView tag = timeline.at(urn, asOf, TagView.class, () -> tags.get(name));
    return RestResponse.ResponseBuilder.ok(tag).tag(Revisions.tag(tag.revision())).build();
  }

  @PUT
  @Path("/{name}")
  @Operation(operationId = "putTag", summary = "Define the tag or replace its definition whole")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "tag", value = EXAMPLE)))
  public RestResponse<TagView> put(
      String name,
      TagDraft draft,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    Caller caller = access.require(Action.WRITE, Urn.tag(name));
    Long expected = Revisions.expected(ifMatch, ifNoneMatch);
    Written<TagView> written = tags.put(name, draft, expected, caller.subject());
    return written.response(written.view().revision());
  }

  @DELETE
  @Path("/{name}")
  @Operation(
      operationId = "deleteTag",
      summary = "Take the definition back; where the tag is used it stays, as a free word")
  public void delete(String name, @HeaderParam("If-Match") @Nullable String ifMatch) {
    Caller caller = access.require(Action.WRITE, Urn.tag(name));
    tags.delete(name, Revisions.expected(ifMatch, null), caller.subject());
  }
}

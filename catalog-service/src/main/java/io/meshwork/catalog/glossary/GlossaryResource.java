package io.meshwork.catalog.glossary;

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

@Path("/api/v1/glossaries")
@Tag(name = "Glossaries")
class GlossaryResource {

  private final Access access;
  private final GlossaryService glossaries;
  private final Timeline timeline;

  GlossaryResource(Access access, GlossaryService glossaries, Timeline timeline) {
    this.access = access;
    this.glossaries = glossaries;
    this.timeline = timeline;
  }

  @GET
  @Operation(operationId = "listGlossaries", summary = "All glossaries, by name")
  public Page<GlossaryView> list(
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    access.require(Action.READ, "glossaries");
    return timeline.list(
        Listing.of(Urn.Kind.GLOSSARY),
        asOf,
        PageRequest.of(pageSize, pageToken),
        GlossaryView.class,
        glossaries::list);
  }

  @GET
  @Path("/{name}")
  @Operation(operationId = "getGlossary", summary = "One glossary")
  public RestResponse<GlossaryView> get(String name, @QueryParam("asOf") @Nullable String asOf) {
    Urn urn = Urn.glossary(name);
    access.require(Action.READ, urn);
    GlossaryView glossary = timeline.at(urn, asOf, GlossaryView.class, () -> glossaries.get(name));
    return RestResponse.ResponseBuilder.ok(glossary)
        .tag(Revisions.tag(glossary.revision()))
        .build();
  }

  @PUT
  @Path("/{name}")
  @Operation(operationId = "putGlossary", summary = "Create the glossary or replace it whole")
  public RestResponse<GlossaryView> put(
      String name,
      GlossaryDraft draft,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    Caller caller = access.require(Action.WRITE, Urn.glossary(name));
    Long expected = Revisions.expected(ifMatch, ifNoneMatch);
    Written<GlossaryView> written = glossaries.put(name, draft, expected, caller.subject());
    return written.response(written.view().revision());
  }

  @DELETE
  @Path("/{name}")
  @Operation(
      operationId = "deleteGlossary",
      summary = "Delete the glossary; refused while it has terms")
  public void delete(String name, @HeaderParam("If-Match") @Nullable String ifMatch) {
    Caller caller = access.require(Action.WRITE, Urn.glossary(name));
    glossaries.delete(name, Revisions.expected(ifMatch, null), caller.subject());
  }
}

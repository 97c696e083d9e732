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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/glossaries/{glossary}/terms")
@Tag(name = "Glossaries")
class TermResource {

  private static final String EXAMPLE =
      """
      {
        "title": "Net revenue",
        "definition": "Revenue less returns, discounts and allowances.",
        "synonyms": ["net sales"],
        "parents": ["term:sales/revenue"],
        "related": ["term:finance/gross-margin"],
        "owner": "sales"
      }
      """;

  private final Access access;
  private final TermService terms;
  private final Timeline timeline;

  TermResource(Access access, TermService terms, Timeline timeline) {
    this.access = access;
    this.terms = terms;
    this.timeline = timeline;
  }

  @GET
  @Operation(operationId = "listTerms", summary = "All terms of the glossary, by name")
  public Page<TermView> list(
      String glossary,
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    access.require(Action.READ, "terms");
    timeline.requireAt(Urn.glossary(glossary), asOf);
    return timeline.list(
        Listing.termsOf(glossary),
        asOf,
        PageRequest.of(pageSize, pageToken),
        TermView.class,
        page -> terms.list(glossary, page));
  }

  @GET
  @Path("/{name}")
  @Operation(operationId = "getTerm", summary = "One term")
  public RestResponse<TermView> get(
      String glossary, String name, @QueryParam("asOf") @Nullable String asOf) {
    Urn urn = Urn.term(glossary, name);
    access.require(Action.READ, urn);
    TermView term = timeline.at(urn, asOf, TermView.class, () -> terms.get(urn));
    return RestResponse.ResponseBuilder.ok(term).tag(Revisions.tag(term.revision())).build();
  }

  @GET
  @Path("/{name}/uses")
  @Operation(operationId = "listTermUses", summary = "What uses the term, by URN")
  public Page<TermUse> uses(
      String glossary,
      String name,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    Urn urn = Urn.term(glossary, name);
    access.require(Action.READ, urn);
    return terms.uses(urn, PageRequest.of(pageSize, pageToken));
  }

  @PUT
  @Path("/{name}")
  @Operation(
      operationId = "putTerm",
      summary = "Create the term or replace it whole",
      description =
          "The glossary and every term it names must exist, and no term may come to be its own"
              + " ancestor. Terms that it is related to, or no longer is, are changed with it.")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "term", value = EXAMPLE)))
  public RestResponse<TermView> put(
      String glossary,
      String name,
      TermDraft draft,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    Urn urn = Urn.term(glossary, name);
    Caller caller = access.require(Action.WRITE, urn);
    Long expected = Revisions.expected(ifMatch, ifNoneMatch);
    Written<TermView> written = terms.put(urn, draft, expected, caller.subject());
    return written.response(written.view().revision());
  }

  @DELETE
  @Path("/{name}")
  @Operation(
      operationId = "deleteTerm",
      summary = "Delete the term; refused while it is a parent of another or something uses it")
  public void delete(
      String glossary, String name, @HeaderParam("If-Match") @Nullable String ifMatch) {
    Urn urn = Urn.term(glossary, name);
    Caller caller = access.require(Action.WRITE, urn);
    terms.delete(urn, Revisions.expected(ifMatch, null), caller.subject());
  }
}

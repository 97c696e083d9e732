package io.meshwork.catalog.domain;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A path that has several names is one segment of the address, with its slashes as {@code %2F}. */
@Path("/api/v1/domains")
@Tag(name = "Domains")
class DomainResource {

  private final Access access;
  private final DomainService domains;
  private final ReorganisationService reorganisation;
  private final Timeline timeline;

  DomainResource(
      Access access,
      DomainService domains,
      ReorganisationService reorganisation,
      Timeline timeline) {
    this.access = access;
    this.domains = domains;
    this.reorganisation = reorganisation;
    this.timeline = timeline;
  }

  @GET
  @Operation(operationId = "listDomains", summary = "All domains, by path")
  public Page<DomainView> list(
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    access.require(Action.READ, "domains");
    return timeline.list(
        Listing.of(Urn.Kind.DOMAIN),
        asOf,
        PageRequest.of(pageSize, pageToken),
        DomainView.class,
        domains::list);
  }

  @GET
  @Path("/{path}")
  @Operation(operationId = "getDomain", summary = "One domain")
  public RestResponse<DomainView> get(String path, @QueryParam("asOf") @Nullable String asOf) {
    Urn urn = Urn.domain(path);
    access.require(Action.READ, urn);
    DomainView domain = timeline.at(urn, asOf, DomainView.class, () -> domains.get(path));
    return answer(domain);
  }

  @PUT
  @Path("/{path}")
  @Operation(
      operationId = "putDomain",
      summary = "Create the domain or replace it whole; its parent must exist")
  public RestResponse<DomainView> put(
      String path,
      DomainDraft draft,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    Caller caller = access.require(Action.WRITE, Urn.domain(path));
    Long expected = Revisions.expected(ifMatch, ifNoneMatch);
    Written<DomainView> written = domains.put(path, draft, expected, caller.subject());
    return written.response(written.view().revision());
  }

  @DELETE
  @Path("/{path}")
  @Operation(
      operationId = "deleteDomain",
      summary = "Delete the domain; refused while it holds anything")
  public void delete(String path, @HeaderParam("If-Match") @Nullable String ifMatch) {
    Caller caller = access.require(Action.WRITE, Urn.domain(path));
    domains.delete(path, Revisions.expected(ifMatch, null), caller.subject());
  }

  @POST
  @Path("/{path}/move")
  @Operation(
      operationId = "moveDomain",
      summary = "Move the domain with its subdomains, products and datasets",
      description =
          "Products and domains get new URNs; what they leave behind says where they went.")
  public RestResponse<DomainView> move(
      String path, Relocation relocation, @HeaderParam("If-Match") @Nullable String ifMatch) {
    Caller caller = access.require(Action.WRITE, Urn.domain(path));
    Long expected = Revisions.expected(ifMatch, null);
    return answer(reorganisation.move(path, relocation, expected, caller.subject()));
  }

  @POST
  @Path("/{path}/transfer")
  @Operation(
      operationId = "transferDomain",
      summary = "Give the domain to another team",
      description =
          "Subdomains and products that belong to the team that had it go with it; those of other"
              + " teams stay theirs.")
  public RestResponse<DomainView> transfer(
      String path, Handover handover, @HeaderParam("If-Match") @Nullable String ifMatch) {
    Caller caller = access.require(Action.WRITE, Urn.domain(path));
    Long expected = Revisions.expected(ifMatch, null);
    return answer(reorganisation.transfer(path, handover, expected, caller.subject()));
  }

  private static RestResponse<DomainView> answer(DomainView domain) {
    return RestResponse.ResponseBuilder.ok(domain).tag(Revisions.tag(domain.revision())).build();
  }
}

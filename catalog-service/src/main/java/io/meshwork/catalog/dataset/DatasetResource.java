package io.meshwork.catalog.dataset;

import io.meshwork.catalog.history.Listing;
import io.meshwork.catalog.history.Timeline;
import io.meshwork.catalog.history.Written;
import io.meshwork.platform.error.Drafts;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Namespace and name are one segment of the address each, with their slashes as {@code %2F}. */
@Path("/api/v1/datasets")
@Tag(name = "Datasets")
class DatasetResource {

  private final Access access;
  private final Drafts drafts;
  private final DatasetService datasets;
  private final Timeline timeline;

  DatasetResource(Access access, Drafts drafts, DatasetService datasets, Timeline timeline) {
    this.access = access;
    this.drafts = drafts;
    this.datasets = datasets;
    this.timeline = timeline;
  }

  @GET
  @Operation(operationId = "listDatasets", summary = "All datasets, or those of one domain, by URN")
  public Page<DatasetView> list(
      @QueryParam("domain") @Parameter(description = "Path of a domain: only its datasets")
          @Nullable String domain,
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    access.require(Action.READ, "datasets");
    return timeline.list(
        Listing.of(Urn.Kind.DATASET, domain),
        asOf,
        PageRequest.of(pageSize, pageToken),
        DatasetView.class,
        page -> datasets.list(domain, page));
  }

  @GET
  @Path("/{namespace}/{name}")
  @Operation(operationId = "getDataset", summary = "One dataset")
  public RestResponse<DatasetView> get(
      String namespace, String name, @QueryParam("asOf") @Nullable String asOf) {
    Urn urn = Urn.dataset(namespace, name);
    access.require(Action.READ, urn);
    DatasetView dataset = timeline.at(urn, asOf, DatasetView.class, () -> datasets.get(urn));
    return RestResponse.ResponseBuilder.ok(dataset).tag(Revisions.tag(dataset.revision())).build();
  }

  @PUT
  @Path("/{namespace}/{name}")
  @Operation(
      operationId = "putDataset",
      summary = "Declare the dataset or replace its declaration whole")
  public RestResponse<DatasetView> put(
      String namespace,
      String name,
      DatasetDraft draft,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    Urn urn = Urn.dataset(namespace, name);
    Caller caller = access.require(Action.WRITE, urn);
    Long expected = Revisions.expected(ifMatch, ifNoneMatch);
    Written<DatasetView> written = datasets.put(urn, draft, expected, caller.subject());
    return written.response(written.view().revision());
  }

  @DELETE
  @Path("/{namespace}/{name}")
  @Operation(
      operationId = "deleteDataset",
      summary = "Withdraw what was declared of the dataset",
      description =
          "Refused while a product offers it. If it was found as well, it stays as discovered.")
  public void delete(
      String namespace, String name, @HeaderParam("If-Match") @Nullable String ifMatch) {
    Urn urn = Urn.dataset(namespace, name);
    Caller caller = access.require(Action.WRITE, urn);
    datasets.delete(urn, Revisions.expected(ifMatch, null), caller.subject());
  }

  @POST
  @Path("/{namespace}/{name}/claim")
  @Operation(
      operationId = "claimDataset",
      summary = "Give a discovered dataset to a domain",
      description = "Refused if another domain has it; does nothing if this one does.")
  public RestResponse<DatasetView> claim(
      String namespace,
      String name,
      Claim claim,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    Urn urn = Urn.dataset(namespace, name);
    Caller caller = access.require(Action.WRITE, urn);
    drafts.check(claim);
    DatasetView dataset =
        datasets.claim(urn, claim.domain(), Revisions.expected(ifMatch, null), caller.subject());
    return RestResponse.ResponseBuilder.ok(dataset).tag(Revisions.tag(dataset.revision())).build();
  }

  @GET
  @Path("/{namespace}/{name}/schemas")
  @Operation(
      operationId = "listDatasetSchemas",
      summary = "Every schema the dataset has had, whoever told of it, the latest first")
  public Page<SchemaView> schemas(
      String namespace,
      String name,
      @QueryParam("source")
          @Parameter(description = "Only those of declared, postgresql, kafka, dbt or lineage")
          @Nullable String source,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    Urn urn = Urn.dataset(namespace, name);
    access.require(Action.READ, urn);
    return datasets.schemas(urn, source, PageRequest.of(pageSize, pageToken));
  }
}

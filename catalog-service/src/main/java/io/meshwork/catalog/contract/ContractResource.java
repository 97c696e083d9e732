package io.meshwork.catalog.contract;

import io.meshwork.catalog.contract.diff.Difference;
import io.meshwork.catalog.history.Listing;
import io.meshwork.catalog.history.Timeline;
import io.meshwork.catalog.history.Written;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.revision.Revisions;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/contracts")
@Tag(name = "Contracts")
class ContractResource {

  private static final String EXAMPLE =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: orders
      version: 1.0.0
      status: active
      domain: checkout
      servers:
        - {server: shop, type: postgres, host: shop, port: 5432, database: shop, schema: public}
      schema:
        - name: orders
          properties:
            - {name: id, logicalType: string, physicalType: uuid, primaryKey: true, required: true}
          quality:
            - {name: not empty, metric: rowCount, mustBeGreaterThan: 0, dimension: completeness}
      slaProperties:
        - {property: latency, value: 1, unit: d}
      """;

  private final Access access;
  private final ContractService contracts;
  private final Timeline timeline;

  ContractResource(Access access, ContractService contracts, Timeline timeline) {
    this.access = access;
    this.contracts = contracts;
    this.timeline = timeline;
  }

  @GET
  @Operation(
      operationId = "listContracts",
      summary = "All contracts by id, or some, each in its version in force")
  public Page<ContractSummary> list(
      @QueryParam("domain") @Parameter(description = "A domain as contracts name it: only its own")
          @Nullable String domain,
      @QueryParam("dataset")
          @Parameter(description = "URN of a dataset: only contracts that describe it")
          @Nullable String dataset,
      @QueryParam("lifecycle")
          @Parameter(
              description = "Only those whose version in force is there",
              schema =
                  @Schema(enumeration = {"proposed", "draft", "active", "deprecated", "retired"}))
          @Nullable String lifecycle,
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    access.require(Action.READ, "contracts");
    Lifecycle wanted = lifecycle(lifecycle);
    Urn about = dataset == null ? null : Urn.parse(Urn.Kind.DATASET, "dataset", dataset);
    return timeline.list(
        Listing.of(Urn.Kind.CONTRACT, domain)
            .having("lifecycle", wanted == null ? null : wanted.word())
            .holding("datasets", dataset),
        asOf,
        PageRequest.of(pageSize, pageToken),
        ContractSummary.class,
        page -> contracts.list(domain, about, wanted, page));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getContract", summary = "One contract in its version in force")
  public RestResponse<ContractView> get(String id, @QueryParam("asOf") @Nullable String asOf) {
    Urn urn = Urn.contract(id);
    access.require(Action.READ, urn);
    return tagged(timeline.at(urn, asOf, ContractView.class, () -> contracts.get(urn)));
  }

  @PUT
  @Path("/{id}")
  @Consumes({ContractDocument.YAML, "application/x-yaml", "text/yaml", ContractDocument.JSON})
  @Operation(
      operationId = "putContract",
      summary = "Publish a version of the contract: the one that the document names",
      description =
          "The document follows ODCS 3.0.0 to 3.1.0 or 2.2.x, has at most 2 MiB, and is kept byte for"
              + " byte. It must satisfy the official JSON Schema of its apiVersion; every fault is told"
              + " with path, line and reason. The same bytes again change nothing. A version that is"
              + " proposed or a draft may be published again with other content. One that is active,"
              + " deprecated or retired may change only cosmetically and in its status; raise the"
              + " version for more (409). A status goes from proposed to draft to active to deprecated"
              + " to retired, and from proposed or draft to retired.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = ContractDocument.YAML,
            schema = @Schema(type = SchemaType.STRING),
            examples = @ExampleObject(name = "orders", value = EXAMPLE)),
        @Content(mediaType = ContractDocument.JSON, schema = @Schema(type = SchemaType.OBJECT))
      })
  public RestResponse<ContractView> put(
      String id,
      byte[] document,
      @HeaderParam("Content-Type") @Parameter(hidden = true) MediaType type,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    Urn urn = Urn.contract(id);
    Caller caller = access.require(Action.WRITE, urn);
    Long expected = Revisions.expected(ifMatch, ifNoneMatch);
    boolean isJson = type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    Written<ContractView> written =
        contracts.put(urn, new ContractDocument(document, isJson), expected, caller.subject());
    return written.response(written.view().revision());
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "deleteContract",
      summary = "Delete the contract with all its versions",
      description = "Refused while a product's port is under it.")
  public void delete(String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    Urn urn = Urn.contract(id);
    Caller caller = access.require(Action.WRITE, urn);
    contracts.delete(urn, Revisions.expected(ifMatch, null), caller.subject());
  }

  @GET
  @Path("/{id}/versions")
  @Operation(
      operationId = "listContractVersions",
      summary = "Every version of the contract, the highest first")
  public List<VersionView> versions(String id, @QueryParam("asOf") @Nullable String asOf) {
    Urn urn = Urn.contract(id);
    access.require(Action.READ, urn);
    return asOf == null
        ? contracts.versions(urn)
        : timeline.at(urn, asOf, ContractView.class, () -> contracts.get(urn)).versions();
  }

  @GET
  @Path("/{id}/versions/{version}")
  @Operation(operationId = "getContractVersion", summary = "The contract in one of its versions")
  public RestResponse<ContractView> version(String id, String version) {
    Urn urn = Urn.contract(id);
    access.require(Action.READ, urn);
    return tagged(contracts.get(urn, version));
  }

  @GET
  @Path("/{id}/versions/{version}/document")
  @Produces({ContractDocument.YAML, ContractDocument.JSON})
  @Operation(
      operationId = "getContractDocument",
      summary = "A version as it came, byte for byte, with the media type it came with")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response document(String id, String version) {
    Urn urn = Urn.contract(id);
    access.require(Action.READ, urn);
    ContractDocument document = contracts.document(urn, version);
    return Response.ok(document.bytes(), document.mediaType()).build();
  }

  @GET
  @Path("/{id}/diff")
  @Operation(
      operationId = "diffContract",
      summary = "What changed between two versions",
      description =
          "Each change is breaking, compatible or cosmetic, with its path and reason. Tables, columns,"
              + " servers and the like are matched by id or name, never by position.")
  public Difference diff(
      String id,
      @QueryParam("from") @Parameter(required = true, description = "The older version")
          @Nullable String from,
      @QueryParam("to") @Parameter(required = true, description = "The newer version")
          @Nullable String to) {
    Urn urn = Urn.contract(id);
    access.require(Action.READ, urn);
    if (from == null || to == null) {
      throw Failure.invalid(from == null ? "from" : "to", "must name a version of the contract");
    }
    return contracts.diff(urn, from, to);
  }

  private static RestResponse<ContractView> tagged(ContractView contract) {
    return RestResponse.ResponseBuilder.ok(contract)
        .tag(Revisions.tag(contract.revision()))
        .build();
  }

  private static @Nullable Lifecycle lifecycle(@Nullable String word) {
    if (word == null) {
      return null;
    }
    return Arrays.stream(Lifecycle.values())
        .filter(lifecycle -> lifecycle.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                Failure.invalid(
                    "lifecycle",
                    Arrays.stream(Lifecycle.values())
                        .map(Lifecycle::word)
                        .collect(Collectors.joining(", ", "must be one of ", ""))));
  }
}

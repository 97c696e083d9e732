package io.meshwork.catalog.datacontract;

import io.meshwork.catalog.contract.ContractDocument;
import io.meshwork.catalog.contract.ContractService;
import io.meshwork.catalog.contract.ContractView;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/datacontracts")
@Tag(name = "Contracts")
class DatacontractResource {

  private final Access access;
  private final ContractService contracts;

  DatacontractResource(Access access, ContractService contracts) {
    this.access = access;
    this.contracts = contracts;
  }

  /** The tool takes anything but 200 for a failure. */
  @PUT
  @Path("/{id}")
  @Consumes({ContractDocument.JSON, ContractDocument.YAML, "application/x-yaml", "text/yaml"})
  @Operation(
      operationId = "publishDatacontract",
      summary = "Publish a version of a contract, as 'datacontract publish' does",
      description =
          "The same as putting it to /api/v1/contracts/{id}, but for the status, which is always 200.")
  @RequestBody(
      required = true,
      content =
          @Content(mediaType = ContractDocument.JSON, schema = @Schema(type = SchemaType.OBJECT)))
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = ContractDocument.JSON,
              schema = @Schema(implementation = ContractView.class)))
  public ContractView publish(
      String id,
      byte[] document,
      @HeaderParam("Content-Type") @Parameter(hidden = true) MediaType type) {
    Urn urn = Urn.contract(id);
    Caller caller = access.require(Action.WRITE, urn);
    boolean isJson = type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    return contracts
        .put(urn, new ContractDocument(document, isJson), null, caller.subject())
        .view();
  }

  @GET
  @Path("/{id}")
  @Produces({ContractDocument.YAML, ContractDocument.JSON})
  @Operation(
      operationId = "getDatacontract",
      summary = "The contract's version in force as it came, byte for byte")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response get(String id) {
    Urn urn = Urn.contract(id);
    access.require(Action.READ, urn);
    ContractDocument document = contracts.document(urn, contracts.get(urn).version());
    return Response.ok(document.bytes(), document.mediaType()).build();
  }
}

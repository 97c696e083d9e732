package io.meshwork.catalog.odps;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshwork.catalog.history.Written;
import io.meshwork.catalog.product.ProductView;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import io.meshwork.platform.revision.Revisions;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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

@Path("/api/v1/products/{domain}/{name}/odps")
@Tag(name = "Products")
class OdpsResource {

  private static final String EXAMPLE =
      """
      apiVersion: v1.0.0
      kind: DataProduct
      id: orders-product
      name: Orders
      version: 1.0.0
      status: active
      team: {name: checkout}
      description: {purpose: 'Every order, once'}
      outputPorts:
        - {name: table, version: 1.0.0, type: tables, contractId: orders}
      """;

  private final Access access;
  private final OdpsService products;

  OdpsResource(Access access, OdpsService products) {
    this.access = access;
    this.products = products;
  }

  @GET
  @Operation(
      operationId = "exportProduct",
      summary = "The product as a document of ODPS 1.0.0, in JSON, which is YAML too",
      description = "Input ports without a contract have no place there and are left out.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
  public ObjectNode get(String domain, String name) {
    Urn urn = Urn.product(domain, name);
    access.require(Action.READ, urn);
    return products.get(urn);
  }

  @PUT
  @Consumes({"application/yaml", "application/x-yaml", "text/yaml", "application/json"})
  @Operation(
      operationId = "importProduct",
      summary =
          "Create the product from a document of ODPS 1.0.0 or 0.9.0, or replace what it says",
      description =
          "What ODPS has no word for stays as it was; what a product has no place for is kept under the"
              + " custom property 'odps'. The second port of a name gets its version into its name.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = "application/yaml",
            schema = @Schema(type = SchemaType.STRING),
            examples = @ExampleObject(name = "orders", value = EXAMPLE)),
        @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT))
      })
  public RestResponse<ProductView> put(
      String domain,
      String name,
      byte[] document,
      @QueryParam("owner")
          @Parameter(
              description =
                  "Name of the owning team; absent to leave it. A new product then belongs to the"
                      + " document's team, or to the domain's if there is none of that name")
          @Nullable String owner,
      @HeaderParam("Content-Type") @Parameter(hidden = true) MediaType type,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    Urn urn = Urn.product(domain, name);
    Caller caller = access.require(Action.WRITE, urn);
    Long expected = Revisions.expected(ifMatch, ifNoneMatch);
    boolean isJson = type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    Written<ProductView> written =
        products.put(urn, OdpsReader.read(document, isJson), owner, expected, caller.subject());
    return written.response(written.view().revision());
  }
}

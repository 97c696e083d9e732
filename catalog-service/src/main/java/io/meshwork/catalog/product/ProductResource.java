package io.meshwork.catalog.product;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The domain's path is one segment of the address, with its slashes as {@code %2F}. */
@Path("/api/v1/products")
@Tag(name = "Products")
class ProductResource {

  private final Access access;
  private final ProductService products;
  private final VersionService versions;
  private final Timeline timeline;

  ProductResource(
      Access access, ProductService products, VersionService versions, Timeline timeline) {
    this.access = access;
    this.products = products;
    this.versions = versions;
    this.timeline = timeline;
  }

  @GET
  @Operation(operationId = "listProducts", summary = "All products, or those of one domain, by URN")
  public Page<ProductView> list(
      @QueryParam("domain") @Parameter(description = "Path of a domain: only its products")
          @Nullable String domain,
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    access.require(Action.READ, "products");
    return timeline.list(
        Listing.of(Urn.Kind.PRODUCT, domain),
        asOf,
        PageRequest.of(pageSize, pageToken),
        ProductView.class,
        page -> products.list(domain, page));
  }

  @GET
  @Path("/{domain}/{name}")
  @Operation(operationId = "getProduct", summary = "One product")
  public RestResponse<ProductView> get(
      String domain, String name, @QueryParam("asOf") @Nullable String asOf) {
    Urn urn = Urn.product(domain, name);
    access.require(Action.READ, urn);
    ProductView product = timeline.at(urn, asOf, ProductView.class, () -> products.get(urn));
    return RestResponse.ResponseBuilder.ok(product).tag(Revisions.tag(product.revision())).build();
  }

  @PUT
  @Path("/{domain}/{name}")
  @Operation(
      operationId = "putProduct",
      summary = "Create the product or replace it whole",
      description =
          "What the product names must exist: domain, owner, manager, products, datasets, contracts"
              + " (but for those it names already, which may come from an import). A product"
              + " that is proposed may become a draft, a draft active, an active one deprecated, a"
              + " deprecated one active again or retired; what was never active may be retired.")
  public RestResponse<ProductView> put(
      String domain,
      String name,
      ProductDraft draft,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    Urn urn = Urn.product(domain, name);
    Caller caller = access.require(Action.WRITE, urn);
    Long expected = Revisions.expected(ifMatch, ifNoneMatch);
    Written<ProductView> written = products.put(urn, draft, expected, caller.subject());
    return written.response(written.view().revision());
  }

  @DELETE
  @Path("/{domain}/{name}")
  @Operation(operationId = "deleteProduct", summary = "Delete the product")
  public void delete(
      String domain, String name, @HeaderParam("If-Match") @Nullable String ifMatch) {
    Urn urn = Urn.product(domain, name);
    Caller caller = access.require(Action.WRITE, urn);
    products.delete(urn, Revisions.expected(ifMatch, null), caller.subject());
  }

  @GET
  @Path("/{domain}/{name}/consumers")
  @Operation(
      operationId = "listConsumers",
      summary = "Who reads the product",
      description =
          "Other products whose input ports name the product, a dataset it offers or a contract it"
              + " keeps.")
  public List<Consumer> consumers(String domain, String name) {
    Urn urn = Urn.product(domain, name);
    access.require(Action.READ, urn);
    return products.consumers(urn);
  }

  @GET
  @Path("/{domain}/{name}/versions/{version}")
  @Operation(
      operationId = "getProductVersion",
      summary = "The product as it was when it last stood in a published version")
  public ProductView version(String domain, String name, String version) {
    Urn urn = Urn.product(domain, name);
    access.require(Action.READ, urn);
    return versions.get(urn, version);
  }

  @POST
  @Path("/{domain}/{name}/versions/{version}/deprecate")
  @Operation(
      operationId = "deprecateProductVersion",
      summary = "Let an earlier version come to its end",
      description = "Those who rely on it are told 30, 14, 7 and 1 days before, and on the day.")
  public RestResponse<ProductView> deprecate(
      String domain,
      String name,
      String version,
      Deprecation deprecation,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    Urn urn = Urn.product(domain, name);
    Caller caller = access.require(Action.WRITE, urn);
    Long expected = Revisions.expected(ifMatch, null);
    ProductView product = versions.deprecate(urn, version, deprecation, expected, caller.subject());
    return RestResponse.ResponseBuilder.ok(product).tag(Revisions.tag(product.revision())).build();
  }
}

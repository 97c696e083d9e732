package io.meshwork.gateway.product;

import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The domain's path is one segment of the address, with its slashes as {@code %2F}. */
@Path("/api/v1/product-pages")
@Tag(name = "Pages")
class ProductPageResource {

  private final Access access;
  private final ProductPageService pages;

  ProductPageResource(Access access, ProductPageService pages) {
    this.access = access;
    this.pages = pages;
  }

  @GET
  @Path("/{domain}/{name}")
  @Operation(
      operationId = "getProductPage",
      summary = "All that the mesh knows of a data product, in one answer",
      description =
          "A service that does not answer is named in degraded, and its part of the page is"
              + " missing.")
  public ProductPage get(String domain, String name) {
    Urn urn = Urn.product(domain, name);
    Caller caller = access.require(Action.READ, urn);
    return pages.page(urn, caller);
  }
}

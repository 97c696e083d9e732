package io.meshwork.lineage.marquez;

import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(Dialect.ROOT + "/namespaces")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Dialect.TAG)
@Transactional
class NamespaceResource {

  private final Access access;
  private final NamespaceQuery namespaces;

  NamespaceResource(Access access, NamespaceQuery namespaces) {
    this.access = access;
    this.namespaces = namespaces;
  }

  @GET
  @Operation(operationId = "marquezListNamespaces", summary = "All namespaces, by name")
  public Namespaces list(
      @QueryParam("limit") @Parameter(description = Dialect.LIMIT) @Nullable Integer limit,
      @QueryParam("offset") @Parameter(description = Dialect.OFFSET) @Nullable Integer offset) {
    access.require(Action.READ, "namespaces");
    return new Namespaces(namespaces.list(Slice.of(limit, offset)));
  }

  @GET
  @Path("/{namespace}")
  @Operation(operationId = "marquezGetNamespace", summary = "One namespace")
  public NamespaceAnswer get(String namespace) {
    access.require(Action.READ, "namespaces");
    return namespaces.get(namespace);
  }

  /** Namespaces. */
  @Schema(name = "MarquezNamespaces")
  record Namespaces(List<NamespaceAnswer> namespaces) {}
}

package io.meshwork.gateway.status;

import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/status")
@Tag(name = "Status")
class StatusResource {

  private final Access access;
  private final StatusService status;

  StatusResource(Access access, StatusService status) {
    this.access = access;
    this.status = status;
  }

  @GET
  @Operation(
      operationId = "getStatus",
      summary = "How the mesh is doing",
      description =
          "Version and readiness of each service, events not yet published or not yet in the"
              + " index, and events set aside.")
  public MeshStatus get() {
    Caller caller = access.require(Action.READ, "status");
    return status.status(caller);
  }
}

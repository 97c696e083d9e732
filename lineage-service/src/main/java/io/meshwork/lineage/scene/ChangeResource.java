package io.meshwork.lineage.scene;

import io.meshwork.lineage.graph.LineageChanges;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.time.Instants;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/lineage/changes")
@Tag(name = "Lineage")
class ChangeResource {

  private final Access access;
  private final ChangeService changes;
  private final Clock clock;

  ChangeResource(Access access, ChangeService changes, Clock clock) {
    this.access = access;
    this.changes = changes;
    this.clock = clock;
  }

  @GET
  @Operation(
      operationId = "getLineageChanges",
      summary = "What changed around a dataset or job between two instants",
      description =
          "Edges that appeared, and edges that fell silent: their job completed without using them."
              + " By the clocks of the producers.")
  public LineageChanges changes(
      @QueryParam("urn") @Parameter(required = true, description = "URN of a dataset or job")
          @Nullable String urn,
      @QueryParam("from")
          @Parameter(
              required = true,
              description = "After this instant, such as 2026-01-31T12:00:00Z")
          @Nullable String from,
      @QueryParam("to") @Parameter(description = "Until this instant; now if nobody says")
          @Nullable String to,
      @BeanParam SceneExtent extent) {
    if (urn == null) {
      throw Failure.invalid("urn", "must be the URN of a dataset or a job");
    }
    Urn root = Urn.parse("urn", urn);
    access.require(Action.READ, root);
    if (from == null) {
      throw Failure.invalid("from", "must be an instant such as 2026-03-01T12:00:00Z");
    }
    Instant begin = Instants.parse("from", from);
    Instant end = to == null ? clock.instant() : Instants.parse("to", to);
    return changes.between(begin, extent.around(root, end));
  }
}

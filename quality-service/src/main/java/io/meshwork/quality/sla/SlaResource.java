package io.meshwork.quality.sla;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import io.meshwork.platform.urn.Uuids;
import io.meshwork.quality.sla.objective.ObjectiveView;
import io.meshwork.quality.sla.objective.Scope;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/slas")
@Tag(name = "SLAs")
class SlaResource {

  private final Access access;
  private final SlaService slas;

  SlaResource(Access access, SlaService slas) {
    this.access = access;
    this.slas = slas;
  }

  @GET
  @Operation(
      operationId = "listSlas",
      summary =
          "What a contract promises, or what is promised of a dataset or a product's datasets",
      description =
          "With how each promise is kept. What cannot be read, or nothing here measures, is told with"
              + " the reason.")
  public List<SlaView> list(
      @QueryParam("urn")
          @Parameter(
              required = true,
              description = "URN of the contract, the dataset or the product")
          @Nullable String urn) {
    if (urn == null) {
      throw Failure.invalid("urn", "must say whose SLAs are wanted");
    }
    Urn subject = Urn.parse("urn", urn);
    access.require(Action.READ, subject);
    return switch (subject.kind()) {
      case CONTRACT, DATASET, PRODUCT -> slas.of(subject);
      default ->
          throw Failure.invalid("urn", "must be the URN of a contract, a dataset or a product");
    };
  }

  @GET
  @Path("/objectives")
  @Operation(
      operationId = "listSlaObjectives",
      summary = "How promises stand, each about one dataset, in the order of their ids")
  public Page<ObjectiveView> objectives(
      @QueryParam("urn")
          @Parameter(description = "Of a contract, a dataset, a product or a domain; all if absent")
          @Nullable String urn,
      @QueryParam("standing")
          @Parameter(description = "Only those that stand so: kept, broken or unknown")
          @Nullable String standing,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    access.require(Action.READ, "SLAs");
    return slas.list(
        Scope.of(urn == null ? null : Urn.parse("urn", urn)),
        SlaService.standings(standing),
        PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getSlaObjective",
      summary = "How a promise about a dataset stands, with its error budget and burn rates")
  public ObjectiveView get(String id) {
    access.require(Action.READ, "SLAs");
    return slas.get(Uuids.parse("id", id));
  }
}

package io.meshwork.lineage.marquez;

import io.meshwork.lineage.openlineage.IngestService;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path(Dialect.ROOT + "/lineage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Dialect.TAG)
class LineageResource {

  private final Access access;
  private final NodeQuery nodes;
  private final LineageService lineage;
  private final IngestService ingest;

  LineageResource(Access access, NodeQuery nodes, LineageService lineage, IngestService ingest) {
    this.access = access;
    this.nodes = nodes;
    this.lineage = lineage;
    this.ingest = ingest;
  }

  @GET
  @Transactional
  @Operation(
      operationId = "marquezGetLineage",
      summary = "The jobs and datasets around a job or dataset",
      description =
          "With each step come all jobs that share a dataset with those before, whichever way data"
              + " flows; 2,000 jobs at most, the nearest ones. Of several names of one dataset, one"
              + " stands for all.")
  public GraphAnswer get(
      @QueryParam("nodeId")
          @Parameter(
              required = true,
              description = "dataset:{namespace}:{name} or job:{namespace}:{name}")
          @Nullable String nodeId,
      @QueryParam("depth") @Parameter(description = Dialect.DEPTH) @Nullable Integer depth) {
    access.require(Action.READ, "lineage");
    NodeId node = NodeId.parse(nodeId);
    if (node.isField()) {
      throw Failure.invalid("nodeId", "must name a dataset or job; fields have /column-lineage");
    }
    int steps = Depth.of(depth);
    return lineage.graph(nodes.find(node).urn(), steps);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "marquezPostLineage",
      summary = "Report one OpenLineage event",
      description = "The same as POST /api/v1/lineage.")
  @APIResponse(responseCode = "201", description = "The event is accepted")
  public RestResponse<Void> post(
      @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT))) byte[] event) {
    access.require(Action.INGEST, "lineage");
    ingest.ingest(event);
    return RestResponse.status(RestResponse.Status.CREATED);
  }
}

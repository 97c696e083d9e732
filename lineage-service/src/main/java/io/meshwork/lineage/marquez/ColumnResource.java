package io.meshwork.lineage.marquez;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.urn.Urn;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(Dialect.ROOT + "/column-lineage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Dialect.TAG)
@Transactional
class ColumnResource {

  private final Access access;
  private final NodeQuery nodes;
  private final JobQuery jobs;
  private final FlowQuery flows;
  private final ColumnService columns;

  ColumnResource(
      Access access, NodeQuery nodes, JobQuery jobs, FlowQuery flows, ColumnService columns) {
    this.access = access;
    this.nodes = nodes;
    this.jobs = jobs;
    this.flows = flows;
    this.columns = columns;
  }

  @GET
  @Operation(
      operationId = "marquezGetColumnLineage",
      summary =
          "What the columns of a dataset, one of them, or those that a job writes are made of",
      description =
          "As events tell it last, also when a version is asked for. A column that has to do with no"
              + " other is not told; of more than 5,000 columns, the nearest are. Edges into a node"
              + " have the node as their origin, as in Marquez.")
  public GraphAnswer get(
      @QueryParam("nodeId")
          @Parameter(
              required = true,
              description =
                  "dataset:{namespace}:{name}, datasetField:{namespace}:{name}:{field} or"
                      + " job:{namespace}:{name}")
          @Nullable String nodeId,
      @QueryParam("depth") @Parameter(description = Dialect.DEPTH) @Nullable Integer depth,
      @QueryParam("withDownstream")
          @Parameter(description = "Also what is made of them; not for a version")
          boolean withDownstream) {
    access.require(Action.READ, "lineage");
    NodeId node = NodeId.parse(nodeId);
    if (node.hasVersion() && withDownstream) {
      throw Failure.invalid(
          "withDownstream", "must be false where nodeId has a version: leave one of them out");
    }
    int steps = Depth.of(depth);
    NodeId.Reading reading = nodes.find(node);
    return columns.graph(roots(reading.urn()), reading.column(), steps, withDownstream);
  }

  private List<Urn> roots(Urn urn) {
    if (urn.kind() == Urn.Kind.DATASET) {
      return List.of(urn);
    }
    List<Long> job = jobs.named(urn).map(JobRow::id).stream().toList();
    return flows.ofJobs(job).values().stream()
        .flatMap(List::stream)
        .filter(flow -> !flow.isInput())
        .map(FlowQuery.Flow::urn)
        .toList();
  }
}

package io.meshwork.lineage.marquez;

import io.meshwork.lineage.graph.RunFlow;
import io.meshwork.lineage.graph.RunFlows;
import io.meshwork.lineage.marquez.RunLineageAnswer.UpstreamRun;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(Dialect.ROOT + "/runlineage/upstream")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Dialect.TAG)
@Transactional
class RunLineageResource {

  private static final int MAX_RUNS = 2_000;

  private final Access access;
  private final RunQuery runs;
  private final RunFlows flows;

  RunLineageResource(Access access, RunQuery runs, RunFlows flows) {
    this.access = access;
    this.runs = runs;
    this.flows = flows;
  }

  @GET
  @Operation(
      operationId = "marquezGetRunLineage",
      summary = "The runs that made what a run read, what those read, and so on",
      description = "The walk ends when it has met 2,000 runs.")
  public RunLineageAnswer get(
      @QueryParam("runId") @Parameter(required = true, description = "Id of the run")
          @Nullable String id,
      @QueryParam("depth") @Parameter(description = Dialect.DEPTH) @Nullable Integer depth) {
    access.require(Action.READ, "lineage");
    if (id == null) {
      throw Failure.invalid("runId", "must say whose lineage is wanted");
    }
    int steps = Depth.of(depth);
    RunRow root = runs.withId(id).orElseThrow(() -> Failure.notFound("run '" + id + "'"));
    return new RunLineageAnswer(walk(root, steps));
  }

  private List<UpstreamRun> walk(RunRow root, int depth) {
    var told = new ArrayList<UpstreamRun>();
    var visited = new LinkedHashSet<>(Set.of(root.number()));
    Set<Long> frontier = Set.of(root.number());
    for (int step = 0; step <= depth && !frontier.isEmpty(); step++) {
      Map<Long, RunRow> rows = runs.numbered(frontier);
      Map<Long, List<RunFlow>> used = flows.of(frontier);
      var next = new LinkedHashSet<Long>();
      for (Long number : frontier) {
        List<RunFlow> own = used.getOrDefault(number, List.of());
        RunRow row = rows.get(number);
        if (row != null) {
          told.add(UpstreamRun.of(row, own));
        }
        own.stream()
            .filter(RunFlow::isInput)
            .map(RunFlow::writer)
            .filter(Objects::nonNull)
            .map(RunFlow.Writer::number)
            .filter(writer -> visited.size() < MAX_RUNS && visited.add(writer))
            .forEach(next::add);
      }
      frontier = next;
    }
    return told;
  }
}

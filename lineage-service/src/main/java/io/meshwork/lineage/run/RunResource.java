package io.meshwork.lineage.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshwork.lineage.graph.RunFlow;
import io.meshwork.lineage.graph.RunFlows;
import io.meshwork.lineage.openlineage.RunFacetQuery;
import io.meshwork.lineage.openlineage.RunKey;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.urn.Urn;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/runs")
@Tag(name = "Jobs and runs")
@Transactional
class RunResource {

  private final Access access;
  private final Jobs jobs;
  private final Runs runs;
  private final RunFlows flows;
  private final RunFacetQuery facets;

  RunResource(Access access, Jobs jobs, Runs runs, RunFlows flows, RunFacetQuery facets) {
    this.access = access;
    this.jobs = jobs;
    this.runs = runs;
    this.flows = flows;
    this.facets = facets;
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "listRuns",
      summary = "The runs of that id, with what they read and wrote and their facets",
      description = "One, unless a producer used the same id for runs of several jobs.")
  public List<RunDetail> get(String id) {
    access.require(Action.READ, new Urn(Urn.Kind.RUN, id, ""));
    List<Run> found = runs.withId(Urn.digest(id));
    if (found.isEmpty()) {
      throw Failure.notFound("run:" + id);
    }
    Map<UUID, String> urns =
        jobs.withKeys(found.stream().map(run -> run.jobKey).toList()).stream()
            .collect(Collectors.toMap(job -> job.urnKey, job -> job.urn));
    Map<Long, List<RunFlow>> used = flows.of(found.stream().map(run -> run.number).toList());
    Map<RunKey, ObjectNode> told = facets.ofRuns(found.stream().map(Run::key).toList());
    return found.stream()
        .map(
            run ->
                RunDetail.of(
                    run,
                    urns.getOrDefault(run.jobKey, ""),
                    used.getOrDefault(run.number, List.of()),
                    told.getOrDefault(run.key(), JsonNodeFactory.instance.objectNode())))
        .toList();
  }
}

package io.meshwork.lineage.run;

import io.meshwork.lineage.openlineage.RunFacets;
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
  private final RunFacets facets;

  RunResource(Access access, Jobs jobs, Runs runs, RunFlows flows, RunFacets facets) {
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
    Map<Long, RunFlows.Data> data = flows.of(found.stream().map(run -> run.number).toList());
    return found.stream().map(run -> detail(run, urns.getOrDefault(run.jobKey, ""), data)).toList();
  }

  private RunDetail detail(Run run, String job, Map<Long, RunFlows.Data> data) {
    return RunDetail.of(
        run,
        job,
        data.getOrDefault(run.number, RunFlows.Data.NONE),
        facets.of(Urn.parse(Urn.Kind.JOB, "job", job), run.id));
  }
}

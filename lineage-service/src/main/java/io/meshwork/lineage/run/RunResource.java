package io.meshwork.lineage.run;

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

  RunResource(Access access, Jobs jobs, Runs runs) {
    this.access = access;
    this.jobs = jobs;
    this.runs = runs;
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "listRuns",
      summary = "The runs of that id",
      description = "One, unless a producer used the same id for runs of several jobs.")
  public List<RunView> get(String id) {
    access.require(Action.READ, new Urn(Urn.Kind.RUN, id, ""));
    List<Run> found = runs.withId(Urn.digest(id));
    if (found.isEmpty()) {
      throw Failure.notFound("run:" + id);
    }
    Map<UUID, String> urns =
        jobs.withKeys(found.stream().map(run -> run.jobKey).toList()).stream()
            .collect(Collectors.toMap(job -> job.urnKey, job -> job.urn));
    return found.stream().map(run -> RunView.of(run, urns.getOrDefault(run.jobKey, ""))).toList();
  }
}

package io.meshwork.lineage.run;

import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Namespace and name are one segment of the address each, with their slashes as {@code %2F}. */
@Path("/api/v1/jobs")
@Tag(name = "Jobs and runs")
class JobResource {

  private final Access access;
  private final JobService jobs;
  private final RunService runs;

  JobResource(Access access, JobService jobs, RunService runs) {
    this.access = access;
    this.jobs = jobs;
    this.runs = runs;
  }

  @GET
  @Operation(operationId = "listJobs", summary = "All jobs, by URN")
  public Page<JobView> list(
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    access.require(Action.READ, "jobs");
    return jobs.list(PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("/{namespace}/{name}")
  @Operation(operationId = "getJob", summary = "One job")
  public JobView get(String namespace, String name) {
    Urn urn = Urn.job(namespace, name);
    access.require(Action.READ, urn);
    return jobs.get(urn);
  }

  @GET
  @Path("/{namespace}/{name}/children")
  @Operation(
      operationId = "listJobChildren",
      summary =
          "The jobs that its latest 20 runs started, such as the tasks of a DAG; at most 1,000")
  public List<JobView> children(String namespace, String name) {
    Urn urn = Urn.job(namespace, name);
    access.require(Action.READ, urn);
    return jobs.children(urn);
  }

  @GET
  @Path("/{namespace}/{name}/statistics")
  @Operation(operationId = "getRunStatistics", summary = "How the latest runs of a job went")
  public RunStatistics statistics(
      String namespace,
      String name,
      @QueryParam("runs")
          @DefaultValue("100")
          @Parameter(description = "How many at most, 1 to 1000")
          int runs) {
    Urn urn = Urn.job(namespace, name);
    access.require(Action.READ, urn);
    return jobs.statistics(urn, runs);
  }

  @GET
  @Path("/{namespace}/{name}/runs")
  @Operation(operationId = "listJobRuns", summary = "The runs of a job, the latest first")
  public Page<RunView> runs(
      String namespace,
      String name,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    Urn urn = Urn.job(namespace, name);
    access.require(Action.READ, urn);
    return runs.ofJob(urn, PageRequest.of(pageSize, pageToken));
  }
}

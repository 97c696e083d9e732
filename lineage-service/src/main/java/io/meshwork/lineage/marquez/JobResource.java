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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(Dialect.ROOT + "/namespaces/{namespace}/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Dialect.TAG)
@Transactional
class JobResource {

  private final Access access;
  private final NamespaceQuery namespaces;
  private final JobQuery query;
  private final JobAnswers jobs;
  private final RunQuery runQuery;
  private final RunAnswers runs;

  JobResource(
      Access access,
      NamespaceQuery namespaces,
      JobQuery query,
      JobAnswers jobs,
      RunQuery runQuery,
      RunAnswers runs) {
    this.access = access;
    this.namespaces = namespaces;
    this.query = query;
    this.jobs = jobs;
    this.runQuery = runQuery;
    this.runs = runs;
  }

  @GET
  @Operation(operationId = "marquezListJobs", summary = "The jobs of a namespace, by name")
  public JobPage list(
      String namespace,
      @QueryParam("limit") @Parameter(description = Dialect.LIMIT) @Nullable Integer limit,
      @QueryParam("offset") @Parameter(description = Dialect.OFFSET) @Nullable Integer offset) {
    access.require(Action.READ, "jobs");
    Slice slice = Slice.of(limit, offset);
    namespaces.require(namespace);
    Range range = Range.of(Urn.Kind.JOB, namespace);
    return new JobPage(jobs.answers(query.list(range, slice)), query.count(range));
  }

  @GET
  @Path("/{job}")
  @Operation(operationId = "marquezGetJob", summary = "One job")
  public JobAnswer get(String namespace, String job) {
    Urn urn = Urn.job(namespace, job);
    access.require(Action.READ, urn);
    return jobs.answers(List.of(existing(urn))).getFirst();
  }

  @GET
  @Path("/{job}/runs")
  @Operation(operationId = "marquezListRuns", summary = "The runs of a job, the latest first")
  public RunPage runs(
      String namespace,
      String job,
      @QueryParam("limit") @Parameter(description = Dialect.LIMIT) @Nullable Integer limit,
      @QueryParam("offset") @Parameter(description = Dialect.OFFSET) @Nullable Integer offset) {
    Urn urn = Urn.job(namespace, job);
    access.require(Action.READ, urn);
    Slice slice = Slice.of(limit, offset);
    existing(urn);
    return new RunPage(runs.answers(runQuery.ofJob(urn.key(), slice)), runQuery.count(urn.key()));
  }

  private JobRow existing(Urn urn) {
    return query
        .named(urn)
        .orElseThrow(
            () ->
                Failure.notFound(
                    "job '%s' in namespace '%s'".formatted(urn.second(), urn.first())));
  }

  /**
   * Runs of a job.
   *
   * @param totalCount how many there are, however many are told
   */
  @Schema(name = "MarquezRuns")
  record RunPage(List<RunAnswer> runs, long totalCount) {}
}

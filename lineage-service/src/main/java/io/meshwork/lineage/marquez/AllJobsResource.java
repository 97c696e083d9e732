package io.meshwork.lineage.marquez;

import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.urn.Urn;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(Dialect.ROOT + "/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Dialect.TAG)
@Transactional
class AllJobsResource {

  private static final Range ALL = Range.of(Urn.Kind.JOB);

  private final Access access;
  private final JobQuery query;
  private final JobAnswers jobs;

  AllJobsResource(Access access, JobQuery query, JobAnswers jobs) {
    this.access = access;
    this.query = query;
    this.jobs = jobs;
  }

  @GET
  @Operation(operationId = "marquezListAllJobs", summary = "All jobs, by namespace and name")
  public JobPage list(
      @QueryParam("limit") @Parameter(description = Dialect.LIMIT) @Nullable Integer limit,
      @QueryParam("offset") @Parameter(description = Dialect.OFFSET) @Nullable Integer offset) {
    access.require(Action.READ, "jobs");
    return new JobPage(jobs.answers(query.list(ALL, Slice.of(limit, offset))), query.count(ALL));
  }
}

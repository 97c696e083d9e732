package io.meshwork.lineage.run;

import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/runs")
@Tag(name = "Jobs and runs")
class RunResource {

  private final Access access;
  private final RunService runs;

  RunResource(Access access, RunService runs) {
    this.access = access;
    this.runs = runs;
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "listRuns",
      summary = "The runs of that id, with what they read and wrote and their facets",
      description = "One, unless a producer used the same id for runs of several jobs.")
  public List<RunDetail> get(String id) {
    access.require(Action.READ, new Urn(Urn.Kind.RUN, id, ""));
    return runs.withId(id);
  }
}

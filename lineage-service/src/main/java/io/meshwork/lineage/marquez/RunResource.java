package io.meshwork.lineage.marquez;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshwork.lineage.openlineage.RunFacetQuery;
import io.meshwork.lineage.openlineage.RunKey;
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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(Dialect.ROOT + "/jobs/runs/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Dialect.TAG)
@Transactional
class RunResource {

  private final Access access;
  private final RunQuery query;
  private final RunFacetQuery facets;
  private final RunAnswers runs;

  RunResource(Access access, RunQuery query, RunFacetQuery facets, RunAnswers runs) {
    this.access = access;
    this.query = query;
    this.facets = facets;
    this.runs = runs;
  }

  @GET
  @Operation(
      operationId = "marquezGetRun",
      summary = "One run",
      description = "The latest, if a producer used the same id for runs of several jobs.")
  public RunAnswer get(String id) {
    access.require(Action.READ, new Urn(Urn.Kind.RUN, id, ""));
    return runs.answers(List.of(existing(id))).getFirst();
  }

  @GET
  @Path("/facets")
  @Operation(
      operationId = "marquezGetRunFacets",
      summary = "The facets that the events of a run tell of it or of its job")
  public RunFacets facets(
      String id,
      @QueryParam("type")
          @Parameter(
              required = true,
              description = "Whose facets",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"run", "job"}))
          @Nullable String type) {
    access.require(Action.READ, new Urn(Urn.Kind.RUN, id, ""));
    RunRow run = existing(id);
    Map<RunKey, ObjectNode> told =
        switch (String.valueOf(type)) {
          case "run" -> facets.ofRuns(List.of(run.key()));
          case "job" -> facets.ofJobs(List.of(run.key()));
          default -> throw Failure.invalid("type", "must be run or job, not '%s'".formatted(type));
        };
    return new RunFacets(id, told.getOrDefault(run.key(), JsonNodeFactory.instance.objectNode()));
  }

  private RunRow existing(String id) {
    return query.withId(id).orElseThrow(() -> Failure.notFound("run '" + id + "'"));
  }

  /** Facets by name. */
  @Schema(name = "MarquezRunFacets")
  record RunFacets(
      String runId,
      @Schema(type = SchemaType.OBJECT, implementation = Object.class) ObjectNode facets) {}
}

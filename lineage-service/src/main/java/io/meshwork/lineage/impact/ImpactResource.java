package io.meshwork.lineage.impact;

import io.meshwork.lineage.export.Csv;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.urn.Urn;
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

@Path("/api/v1/lineage")
@Tag(name = "Lineage")
class ImpactResource {

  private static final String WHOSE = "URN of a dataset, a job or a product";

  private final Access access;
  private final ImpactService impacts;
  private final PathService paths;
  private final CauseService causes;

  ImpactResource(Access access, ImpactService impacts, PathService paths, CauseService causes) {
    this.access = access;
    this.impacts = impacts;
    this.paths = paths;
    this.causes = causes;
  }

  @GET
  @Path("/impact")
  @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
  @Operation(
      operationId = "getImpact",
      summary = "All that data flows on to from a thing",
      description =
          "Grouped by product, domain and owner, with the distance; 50,000 nodes are walked to at"
              + " most. As text/csv, a row for each dataset; a header X-Truncated: true tells"
              + " that there are more.")
  public Impact impact(
      @QueryParam("urn") @Parameter(required = true, description = WHOSE) @Nullable String urn) {
    return impacts.of(readable("urn", urn));
  }

  @GET
  @Path("/path")
  @Operation(
      operationId = "getPath",
      summary = "A shortest way that data takes from one thing to another")
  public LineagePath path(
      @QueryParam("from") @Parameter(required = true, description = WHOSE) @Nullable String from,
      @QueryParam("to") @Parameter(required = true, description = WHOSE) @Nullable String to) {
    return paths.between(readable("from", from), readable("to", to));
  }

  @GET
  @Path("/causes")
  @Operation(
      operationId = "listCauses",
      summary = "The jobs upstream with whose latest run something is wrong",
      description =
          "Those that failed, go on for longer than usual or are overdue; root causes, upstream of"
              + " which all is well, first. At most 50, of at most 10,000 nodes.")
  public List<Cause> causes(
      @QueryParam("urn") @Parameter(required = true, description = WHOSE) @Nullable String urn,
      @QueryParam("run")
          @Parameter(
              description =
                  "Id of the run that wrote a version of the dataset: what was wrong when it was written, with"
                      + " what it was made of")
          @Nullable String run) {
    Urn thing = readable("urn", urn);
    return run == null ? causes.of(thing) : causes.of(thing, run);
  }

  private Urn readable(String parameter, @Nullable String text) {
    if (text == null) {
      throw Failure.invalid(parameter, "must be the URN of a dataset, a job or a product");
    }
    Urn urn = Urn.parse(parameter, text);
    access.require(Action.READ, urn);
    return urn;
  }
}

package io.meshwork.lineage.scene;

import io.meshwork.lineage.export.Csv;
import io.meshwork.lineage.graph.Scene;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.time.Instants;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/lineage")
@Tag(name = "Lineage")
class SceneResource {

  private final Access access;
  private final SceneService scenes;

  SceneResource(Access access, SceneService scenes) {
    this.access = access;
    this.scenes = scenes;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
  @Operation(
      operationId = "getLineage",
      summary = "The surroundings of a dataset, job, product or domain",
      description =
          "A dataset or job gives datasets and jobs, one hop each; a product gives products, a domain domains. One"
              + " answer holds the whole scene, unless the budget cuts it into pages. As text/csv, a row for each edge;"
              + " then a header Link with rel=\"next\" leads to the next page, if there is one, and X-Truncated:"
              + " true tells that the budget cut the scene.")
  public Scene scene(
      @QueryParam("urn")
          @Parameter(
              required = true,
              description = "URN of the dataset, job, product or domain in the middle")
          @Nullable String urn,
      @BeanParam SceneExtent extent,
      @QueryParam("asOf")
          @Parameter(
              description =
                  "As it was known at that instant, such as 2026-01-31T12:00:00Z, by the clocks of the"
                      + " producers")
          @Nullable String asOf,
      @QueryParam("fold")
          @Parameter(
              description =
                  "Whether jobs that runs of another started, such as the tasks of a DAG or the actions of"
                      + " a Spark application, are shown as that one, as their latest runs tell")
          boolean fold,
      @QueryParam("pageToken")
          @Parameter(
              description =
                  "The nextPageToken of the answer before, for the nodes that its budget cut; all else asked as"
                      + " then. With asOf all pages are of the same graph; without, what is reported meanwhile may"
                      + " shift nodes from page to page. Jobs that are folded may come on several")
          @Nullable String pageToken) {
    if (urn == null) {
      throw Failure.invalid("urn", "must say whose surroundings are wanted");
    }
    Urn root = Urn.parse("urn", urn);
    access.require(Action.READ, root);
    return scenes.scene(
        extent.around(root, asOf == null ? null : Instants.parse("asOf", asOf)).after(pageToken),
        fold);
  }
}

package io.meshwork.lineage.scene;

import io.meshwork.lineage.graph.ColumnScene;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.time.Instants;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/lineage/columns")
@Tag(name = "Lineage")
class ColumnResource {

  private final Access access;
  private final ColumnService columns;

  ColumnResource(Access access, ColumnService columns) {
    this.access = access;
    this.columns = columns;
  }

  @GET
  @Operation(
      operationId = "getColumnLineage",
      summary = "What flows into and out of the columns of a dataset",
      description =
          "Transitively, as the latest columnLineage facet of each job tells, or the latest until an instant. One hop leads from"
              + " column to column. The column '' stands for what concerns a whole dataset, such as a"
              + " filter of its rows.")
  public ColumnScene scene(
      @QueryParam("urn") @Parameter(required = true, description = "URN of the dataset")
          @Nullable String urn,
      @QueryParam("column") @Parameter(description = "One column only; all if nobody says")
          @Nullable String column,
      @BeanParam SceneExtent extent,
      @QueryParam("indirect")
          @DefaultValue("true")
          @Parameter(
              description =
                  "Whether columns count that only decide what flows, such as those of a filter")
          boolean indirect,
      @QueryParam("asOf")
          @Parameter(
              description =
                  "As jobs had told until that instant, such as 2026-01-31T12:00:00Z, by the clocks of the"
                      + " producers, as far as events are kept")
          @Nullable String asOf) {
    if (urn == null) {
      throw Failure.invalid("urn", "must say of which dataset the columns are wanted");
    }
    Urn root = Urn.parse(Urn.Kind.DATASET, "urn", urn);
    access.require(Action.READ, root);
    Instant until = asOf == null ? null : Instants.parse("asOf", asOf);
    return columns.scene(
        extent.around(root, until, ColumnService.DEFAULT_DEPTH, ColumnService.DEFAULT_BUDGET),
        column,
        indirect);
  }
}

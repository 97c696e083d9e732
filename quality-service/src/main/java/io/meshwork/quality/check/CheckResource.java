package io.meshwork.quality.check;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/checks")
@Tag(name = "Checks")
class CheckResource {

  private final Access access;
  private final CheckService checks;

  CheckResource(Access access, CheckService checks) {
    this.access = access;
    this.checks = checks;
  }

  @GET
  @Operation(
      operationId = "listChecks",
      summary = "The checks of a dataset with their latest results, by name",
      description = "Those too that are declared and nobody ever ran; they have no outcome yet.")
  public List<CheckView> list(
      @QueryParam("dataset") @Parameter(required = true, description = "URN of the dataset")
          @Nullable String dataset) {
    if (dataset == null) {
      throw Failure.invalid("dataset", "must say whose checks are wanted");
    }
    Urn urn = Urn.parse(Urn.Kind.DATASET, "dataset", dataset);
    access.require(Action.READ, urn);
    return checks.all(List.of(urn));
  }
}

package io.meshwork.quality.sla;

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

@Path("/api/v1/slas")
@Tag(name = "SLAs")
class SlaResource {

  private final Access access;
  private final SlaService slas;

  SlaResource(Access access, SlaService slas) {
    this.access = access;
    this.slas = slas;
  }

  @GET
  @Operation(
      operationId = "listSlas",
      summary = "What a contract promises about the service, or what is promised of a dataset")
  public List<SlaView> list(
      @QueryParam("urn")
          @Parameter(required = true, description = "URN of the contract or the dataset")
          @Nullable String urn) {
    if (urn == null) {
      throw Failure.invalid("urn", "must say whose SLAs are wanted");
    }
    Urn subject = Urn.parse("urn", urn);
    access.require(Action.READ, subject);
    if (subject.kind() != Urn.Kind.CONTRACT && subject.kind() != Urn.Kind.DATASET) {
      throw Failure.invalid("urn", "must be the URN of a contract or a dataset");
    }
    return slas.of(subject);
  }
}

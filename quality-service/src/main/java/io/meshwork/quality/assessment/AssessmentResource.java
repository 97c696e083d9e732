package io.meshwork.quality.assessment;

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

@Path("/api/v1/assessments")
@Tag(name = "Assessments")
class AssessmentResource {

  private static final int MAX_URNS = 100;

  private final Access access;
  private final AssessmentService assessments;

  AssessmentResource(Access access, AssessmentService assessments) {
    this.access = access;
    this.assessments = assessments;
  }

  @GET
  @Operation(
      operationId = "listAssessments",
      summary = "How datasets and products stand",
      description = "The parameter urn may be repeated; what was never checked is left out.")
  public List<AssessmentView> list(
      @QueryParam("urn")
          @Parameter(required = true, description = "URN of a dataset or product; 1 to 100")
          List<String> urns) {
    access.require(Action.READ, "assessments");
    if (urns.isEmpty() || urns.size() > MAX_URNS) {
      throw Failure.invalid("urn", "must be given 1 to %d times".formatted(MAX_URNS));
    }
    return assessments.of(urns.stream().map(urn -> Urn.parse("urn", urn)).toList());
  }
}

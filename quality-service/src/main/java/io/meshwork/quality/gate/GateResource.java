package io.meshwork.quality.gate;

import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.Violation;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/gate")
@Tag(name = "Gate")
class GateResource {

  private static final int MAX_URNS = 100;
  private static final String FAIL_ON =
      "Which answers fail the request with 409 and their reasons: stop; warn, which stop does too;"
          + " or unknown, which all do but a known allow. Absent for none.";

  private final Access access;
  private final GateService gate;

  GateResource(Access access, GateService gate) {
    this.access = access;
    this.gate = gate;
  }

  @GET
  @Path("/{urn}")
  @Operation(
      operationId = "getGate",
      summary = "May it be used now?",
      description =
          "Of a dataset, a version of it or a product. A check that failed and was not made again of"
              + " the latest version warns (unrepeated), unless a version is asked about. 404 if no run"
              + " of that id is known to have written the dataset.")
  public GateView get(
      @PathParam("urn") String urn,
      @QueryParam("run")
          @Parameter(
              description =
                  "Id of the run whose version of the dataset is meant; absent for the latest")
          @Nullable String run,
      @QueryParam("failOn") @Parameter(description = FAIL_ON) @Nullable String failOn,
      @Context UriInfo uri) {
    FailOn failing = FailOn.parse(failOn);
    // One that is empty comes as if it were absent; whoever asks so lost the id on the way.
    boolean isEmpty = run == null && uri.getQueryParameters().containsKey("run");
    Question question = Question.of("urn", urn, isEmpty ? "" : run);
    access.require(Action.READ, question.urn());
    return pass(failing, gate.answer(List.of(question))).getFirst();
  }

  @GET
  @Operation(
      operationId = "listGates",
      summary = "May they be used now?",
      description = "The parameter urn may be repeated; the answers come in its order.")
  public List<GateView> list(
      @QueryParam("urn")
          @Parameter(required = true, description = "URN of a dataset or product; 1 to 100")
          List<String> urns,
      @QueryParam("failOn") @Parameter(description = FAIL_ON) @Nullable String failOn) {
    access.require(Action.READ, "gates");
    FailOn failing = FailOn.parse(failOn);
    if (urns.isEmpty() || urns.size() > MAX_URNS) {
      throw Failure.invalid("urn", "must be given 1 to %d times".formatted(MAX_URNS));
    }
    return pass(
        failing, gate.answer(urns.stream().map(urn -> Question.of("urn", urn, null)).toList()));
  }

  private static List<GateView> pass(FailOn failing, List<GateView> answers) {
    List<GateView> failed = answers.stream().filter(failing::fails).toList();
    if (!failed.isEmpty()) {
      throw new Failure(
          ErrorCode.CONFLICT,
          failed.size() == 1
              ? told(failed.getFirst())
              : "%d of %d may not be used as they are.".formatted(failed.size(), answers.size()),
          failed.stream().flatMap(answer -> violations(answer).stream()).toList());
    }
    return answers;
  }

  private static String told(GateView answer) {
    return answer.known()
        ? "%s: %s.".formatted(answer.decision().word(), answer.urn())
        : "Nothing is known of %s.".formatted(answer.urn());
  }

  private static List<Violation> violations(GateView answer) {
    return answer.reasons().isEmpty()
        ? List.of(new Violation(answer.urn(), "nothing is known of it"))
        : answer.reasons().stream()
            .map(reason -> new Violation(answer.urn(), reason.sentence()))
            .toList();
  }
}

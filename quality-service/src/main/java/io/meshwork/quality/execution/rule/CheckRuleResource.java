package io.meshwork.quality.execution.rule;

import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whoever may change a dataset may declare checks of it. */
@Path("/api/v1/checks/{dataset}/{check}")
@Tag(name = "Checks")
class CheckRuleResource {

  private final Access access;
  private final CheckRuleService rules;

  CheckRuleResource(Access access, CheckRuleService rules) {
    this.access = access;
    this.rules = rules;
  }

  @GET
  @Operation(operationId = "getDeclaredCheck", summary = "A check that was declared by API")
  public DeclaredCheckView get(
      @PathParam("dataset") String dataset, @PathParam("check") String check) {
    return rules.get(may(Action.READ, dataset), check);
  }

  @PUT
  @Operation(
      operationId = "putDeclaredCheck",
      summary = "Declare a check of a dataset, or replace it whole",
      description =
          "For what no contract says. It is run like those of contracts: by its schedule, when data"
              + " arrives, and on demand. 409 if a contract declares a check of that name.")
  public DeclaredCheckView put(
      @PathParam("dataset") String dataset, @PathParam("check") String check, CheckRule rule) {
    return rules.put(may(Action.WRITE, dataset), check, rule);
  }

  @DELETE
  @Operation(
      operationId = "deleteDeclaredCheck",
      summary = "Declare a check no longer; its results stay, and no longer count")
  public void delete(@PathParam("dataset") String dataset, @PathParam("check") String check) {
    rules.delete(may(Action.WRITE, dataset), check);
  }

  private Urn may(Action action, String dataset) {
    Urn urn = Urn.parse(Urn.Kind.DATASET, "dataset", dataset);
    access.require(action, urn);
    return urn;
  }
}

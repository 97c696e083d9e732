package io.meshwork.catalog.suggestion;

import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.time.Instants;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/suggestions")
@Tag(name = "Suggestions")
class SuggestionResource {

  private final Access access;
  private final SuggestionService suggestions;

  SuggestionResource(Access access, SuggestionService suggestions) {
    this.access = access;
    this.suggestions = suggestions;
  }

  @GET
  @Operation(
      operationId = "listSuggestions",
      summary = "Classifications that columns may deserve, the oldest first",
      description =
          "A column's classification is suggested for every column that is made of it, directly or"
              + " not, unless a mask hides the values. It is withdrawn when that no longer holds.")
  public Page<SuggestionView> list(
      @QueryParam("dataset") @Parameter(description = "URN of a dataset: only for its columns")
          @Nullable String dataset,
      @QueryParam("domain")
          @Parameter(description = "Path of a domain: only for columns of its datasets")
          @Nullable String domain,
      @QueryParam("state")
          @Parameter(
              description = "open if absent",
              schema = @Schema(enumeration = {"open", "accepted", "dismissed"}))
          @Nullable String state,
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    access.require(Action.READ, "suggestions");
    Urn urn = dataset == null ? null : Urn.parse(Urn.Kind.DATASET, "dataset", dataset);
    return suggestions.list(
        State.of(state),
        urn,
        domain,
        asOf == null ? null : Instants.parse("asOf", asOf),
        PageRequest.of(pageSize, pageToken));
  }

  @POST
  @Path("/{id}/accept")
  @Operation(
      operationId = "acceptSuggestion",
      summary = "Tag the column",
      description =
          "Refused if it was dismissed, if nobody owns the dataset (claim it first), or if the"
              + " dataset has no such column. Where no columns are declared, those found are.")
  public SuggestionView accept(long id) {
    Caller caller = access.require(Action.WRITE, "suggestions");
    return suggestions.accept(id, caller.subject());
  }

  @POST
  @Path("/{id}/dismiss")
  @Operation(
      operationId = "dismissSuggestion",
      summary = "Let it never be suggested again",
      description =
          "For this column because of this source; nor for columns that are made of this one.")
  @RequestBody(
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "reason",
                      value = "{\"reason\": \"Holds the domain only, not the address.\"}")))
  public SuggestionView dismiss(long id, @Nullable DismissalDraft draft) {
    Caller caller = access.require(Action.WRITE, "suggestions");
    return suggestions.dismiss(
        id, draft == null ? new DismissalDraft(null) : draft, caller.subject());
  }
}

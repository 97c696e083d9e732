package io.meshwork.quality.execution.run;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import io.meshwork.platform.urn.Uuids;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/check-runs")
@Tag(name = "Check runs")
class CheckRunResource {

  private final Access access;
  private final CheckRunService runs;

  CheckRunResource(Access access, CheckRunService runs) {
    this.access = access;
    this.runs = runs;
  }

  @POST
  @Operation(
      operationId = "requestCheckRuns",
      summary = "Run the checks that contracts declare",
      description =
          "Puts one run into the queue for each dataset; where one waits that was asked for before, it"
              + " is that one. Location is the address of the first. What the checks found is recorded"
              + " as any other result.")
  @APIResponse(
      responseCode = "202",
      description = "The runs, which wait",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.ARRAY, implementation = CheckRunView.class)))
  public RestResponse<List<CheckRunView>> post(@Nullable CheckRunDraft draft) {
    Caller caller = access.require(Action.INGEST, "check runs");
    List<CheckRunView> requested = runs.request(draft, caller.subject());
    return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, requested)
        .header("Location", "/api/v1/check-runs/" + requested.getFirst().id())
        .build();
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getCheckRun", summary = "How a run goes, or went")
  public CheckRunView get(String id) {
    access.require(Action.READ, "check runs");
    return runs.get(Uuids.parse("id", id));
  }

  @GET
  @Operation(operationId = "listCheckRuns", summary = "The runs of a dataset, the latest first")
  public Page<CheckRunView> list(
      @QueryParam("dataset") @Parameter(required = true, description = "URN of the dataset")
          @Nullable String dataset,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    if (dataset == null) {
      throw Failure.invalid("dataset", "must say whose runs are wanted");
    }
    Urn urn = Urn.parse(Urn.Kind.DATASET, "dataset", dataset);
    access.require(Action.READ, urn);
    return runs.list(urn, PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("/{id}/samples")
  @Operation(
      operationId = "getCheckRunSamples",
      summary = "Some of the rows that the checks of a run found at fault",
      description =
          "For those who may change the dataset. Values of columns that may not be shown are ***.")
  public List<SampleView> samples(String id) {
    access.require(Action.READ, "check runs");
    CheckRunView run = runs.get(Uuids.parse("id", id));
    access.require(Action.WRITE, Urn.parse(Urn.Kind.DATASET, "dataset", run.dataset()));
    return runs.samples(run.id());
  }
}

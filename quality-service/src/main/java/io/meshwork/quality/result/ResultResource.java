package io.meshwork.quality.result;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/check-results")
@Tag(name = "Checks")
class ResultResource {

  private final Access access;
  private final ReportedResults reported;
  private final ResultService results;

  ResultResource(Access access, ReportedResults reported, ResultService results) {
    this.access = access;
    this.reported = reported;
    this.results = results;
  }

  @POST
  @Operation(
      operationId = "postCheckResults",
      summary = "Report what checks found",
      description =
          "A list of 1 to 1000 results, taken in all or none. The same result twice is one. A check"
              + " is created by its first result.")
  public Recorded post(List<ResultDraft> drafts) {
    access.require(Action.INGEST, "check results");
    return new Recorded(reported.record(drafts));
  }

  @GET
  @Operation(
      operationId = "listCheckResults",
      summary = "The results of one check, the latest first")
  public Page<ResultView> list(
      @QueryParam("dataset") @Parameter(required = true, description = "URN of the dataset")
          @Nullable String dataset,
      @QueryParam("check") @Parameter(required = true, description = "Name of the check")
          @Nullable String check,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    if (dataset == null || check == null) {
      throw Failure.invalid(
          dataset == null ? "dataset" : "check", "must say whose results are wanted");
    }
    Urn urn = Urn.parse(Urn.Kind.DATASET, "dataset", dataset);
    access.require(Action.READ, urn);
    return results.history(urn, check, PageRequest.of(pageSize, pageToken));
  }

  /**
   * What became of the results.
   *
   * @param recorded how many were new
   */
  public record Recorded(int recorded) {}
}

package io.meshwork.quality.datacontract;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import io.meshwork.platform.urn.Uuids;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/test-results")
@Tag(name = "Test results")
class TestRunResource {

  private static final String EXAMPLE =
      """
      {
        "runId": "0190a3c4-0000-7000-8000-000000000001",
        "dataContractId": "orders",
        "dataContractVersion": "1.0.0",
        "server": "shop",
        "timestampStart": "2026-01-31T12:00:00Z",
        "timestampEnd": "2026-01-31T12:00:09Z",
        "result": "failed",
        "checks": [
          {
            "key": "orders__id__field_unique",
            "type": "field_unique",
            "name": "Check that unique field id has no duplicate values",
            "model": "orders",
            "field": "id",
            "result": "failed",
            "reason": "3 values are not unique"
          }
        ]
      }
      """;

  private final Access access;
  private final TestRunService runs;

  TestRunResource(Access access, TestRunService runs) {
    this.access = access;
    this.runs = runs;
  }

  /** The tool takes anything but 200 for a failure. */
  @POST
  @Operation(
      operationId = "postTestResults",
      summary = "Report a run of datacontract-cli, as 'datacontract test --publish' does",
      description =
          "What its checks found is recorded on the datasets that the contract's schemas are, by the"
              + " contract's servers; results of a quality rule are those of the check that the contract"
              + " declares. The run is kept as it came. The same run again changes nothing.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = TestRunDraft.class),
              examples = @ExampleObject(name = "failed", value = EXAMPLE)))
  public Recorded post(@Nullable JsonNode run) throws JsonProcessingException {
    Caller caller = access.require(Action.INGEST, "test results");
    if (run == null || !run.isObject()) {
      throw Failure.invalid("", "The body must be a JSON object.");
    }
    return new Recorded(runs.take(run, caller.subject()));
  }

  @GET
  @Path("/{runId}")
  @Operation(operationId = "getTestResults", summary = "A run as it came")
  public Run get(String runId) {
    access.require(Action.READ, "test results");
    return new Run(runs.get(Uuids.parse("runId", runId)));
  }

  /**
   * What became of a run.
   *
   * @param recorded how many results were new
   */
  @Schema(name = "TestRunRecorded")
  public record Recorded(int recorded) {}

  /** A run as it came. */
  @Schema(name = "TestRunDocument", type = SchemaType.OBJECT)
  public record Run(@JsonValue @JsonRawValue String document) {}
}

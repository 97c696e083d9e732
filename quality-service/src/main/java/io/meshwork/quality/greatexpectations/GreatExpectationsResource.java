package io.meshwork.quality.greatexpectations;

import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import io.meshwork.quality.report.ReportOptions;
import io.meshwork.quality.report.ReportRecorded;
import io.meshwork.quality.report.ReportService;
import io.meshwork.quality.report.Submission;
import io.meshwork.quality.report.Tool;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/quality-reports/great-expectations")
@Tag(name = "Quality reports")
class GreatExpectationsResource {

  private static final String EXAMPLE =
      """
      {
        "success": false,
        "suite_name": "orders.critical",
        "results": [
          {
            "success": false,
            "expectation_config": {
              "type": "expect_column_values_to_not_be_null",
              "kwargs": {"column": "id", "batch_id": "shop-orders"}
            },
            "result": {"element_count": 1000, "unexpected_count": 3, "unexpected_percent": 0.3}
          }
        ],
        "statistics": {"evaluated_expectations": 1, "successful_expectations": 0},
        "meta": {
          "great_expectations_version": "1.5.0",
          "validation_time": "2026-03-02T09:30:00.000000+00:00",
          "active_batch_definition": {"datasource_name": "shop", "data_asset_name": "orders"},
          "batch_spec": {"type": "table", "schema_name": "public", "table_name": "orders"}
        }
      }
      """;

  private final Access access;
  private final ReportService reports;

  GreatExpectationsResource(Access access, ReportService reports) {
    this.access = access;
    this.reports = reports;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "postGreatExpectationsReport",
      summary = "Report what Great Expectations found",
      description =
          "A validation result of 0.9 to 1.x, or the result of a checkpoint or validation operator with several; at"
              + " most 16 MiB. Its results are recorded, all or none, as those of checks on the datasets that it is"
              + " about, and the document is kept as it came. The same again changes nothing.")
  public ReportRecorded post(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(type = SchemaType.OBJECT),
                      examples = @ExampleObject(name = "failed", value = EXAMPLE)))
          byte[] document,
      @BeanParam ReportOptions options) {
    Caller caller = access.require(Action.INGEST, "quality reports");
    return reports.take(
        Submission.of(Tool.GREAT_EXPECTATIONS, document, options), caller.subject());
  }
}

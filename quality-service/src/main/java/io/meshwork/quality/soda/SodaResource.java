package io.meshwork.quality.soda;

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

@Path("/api/v1/quality-reports/soda")
@Tag(name = "Quality reports")
class SodaResource {

  private static final String EXAMPLE =
      """
      {
        "definitionName": "nightly",
        "defaultDataSource": "shop",
        "scanStartTimestamp": "2026-03-02T09:30:00+00:00",
        "scanEndTimestamp": "2026-03-02T09:30:02+00:00",
        "hasFailures": true,
        "checks": [
          {
            "name": "no order without a customer",
            "definition": "checks for orders:\\n  - missing_count(customer) = 0:\\n      name: no order without a customer",
            "dataSource": "shop",
            "table": "orders",
            "column": "customer",
            "outcome": "fail",
            "diagnostics": {"value": 3, "fail": {"greaterThan": 0}}
          }
        ]
      }
      """;

  private final Access access;
  private final ReportService reports;

  SodaResource(Access access, ReportService reports) {
    this.access = access;
    this.reports = reports;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "postSodaReport",
      summary = "Report what a scan of Soda found",
      description =
          "The results of a scan, as Soda Core 3.x writes them with -srf or scan.get_scan_results(); at most 16 MiB."
              + " They are recorded, all or none, as those of checks on the tables that they are about, and the"
              + " document is kept as it came. The same again changes nothing.")
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
    return reports.take(Submission.of(Tool.SODA, document, options), caller.subject());
  }
}

package io.meshwork.quality.report;

import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import io.meshwork.platform.urn.Uuids;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/quality-reports")
@Tag(name = "Quality reports")
class ReportResource {

  private final Access access;
  private final ReportService reports;

  ReportResource(Access access, ReportService reports) {
    this.access = access;
    this.reports = reports;
  }

  @GET
  @Operation(
      operationId = "listQualityReports",
      summary = "What other tools reported, the latest to arrive first")
  public Page<ReportView> list(
      @QueryParam("dataset") @Parameter(description = "URN of a dataset: only what is about it")
          @Nullable String dataset,
      @QueryParam("tool")
          @Parameter(
              description = "Only what this tool wrote",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"great-expectations", "dbt", "soda"}))
          @Nullable String tool,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    access.require(Action.READ, "quality reports");
    return reports.list(
        dataset == null ? null : Urn.parse(Urn.Kind.DATASET, "dataset", dataset),
        tool == null ? null : Tool.parse("tool", tool),
        PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getQualityReport", summary = "What became of a report")
  public ReportView get(String id) {
    access.require(Action.READ, "quality reports");
    return reports.get(Uuids.parse("id", id));
  }

  @GET
  @Path("/{id}/document")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "getQualityReportDocument",
      summary = "The document of a report, byte for byte as the tool wrote it")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.OBJECT),
              examples =
                  @ExampleObject(
                      name = "freshness",
                      value = "{\"metadata\": {\"invocation_id\": \"x\"}, \"results\": []}")))
  public byte[] document(String id) {
    access.require(Action.READ, "quality reports");
    return reports.document(Uuids.parse("id", id));
  }
}

package io.meshwork.catalog.dbt;

import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/imports/dbt")
@Tag(name = "Bringing metadata in")
class DbtImportResource {

  /** Of one file; it is read from disk, entry by entry. */
  private static final long MAX_BYTES = 64L * 1024 * 1024;

  private final Access access;
  private final DbtImportService imports;

  DbtImportResource(Access access, DbtImportService imports) {
    this.access = access;
    this.imports = imports;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      operationId = "importDbt",
      summary = "Take in what a dbt project tells of its datasets",
      description =
          "The files that dbt writes into its target folder, each a part of the upload: manifest"
              + " (needed), catalog, run_results and sources, together at most 64 MiB. The same"
              + " upload twice changes nothing. What the project's last import had and this one has"
              + " not is marked as gone. Nothing is written unless all files are good.")
  public ImportReport post(
      @RestForm("manifest") @Nullable FileUpload manifest,
      @RestForm("catalog") @Nullable FileUpload catalog,
      @RestForm("run_results") @Nullable FileUpload runResults,
      @RestForm("sources") @Nullable FileUpload sources,
      @QueryParam("namespace")
          @Parameter(
              description =
                  "OpenLineage namespace of the warehouse; not needed for BigQuery, which has one",
              example = "postgres://shop:5432")
          @Nullable String namespace,
      @QueryParam("jobNamespace")
          @DefaultValue("dbt")
          @Parameter(
              description =
                  "Namespace of the models as jobs: the one that dbt's runs are reported under")
          String jobNamespace) {
    Caller caller = access.require(Action.WRITE, "dbt imports");
    if (manifest == null) {
      throw Failure.invalid(
          "manifest", "must be a part of the upload, with the file manifest.json");
    }
    var files =
        new DbtFiles(
            path("manifest", manifest),
            catalog == null ? null : path("catalog", catalog),
            runResults == null ? null : path("run_results", runResults),
            sources == null ? null : path("sources", sources));
    return imports.run(files, namespace, jobNamespace, caller.subject());
  }

  private static java.nio.file.Path path(String part, FileUpload upload) {
    if (upload.size() > MAX_BYTES) {
      throw new Failure(
          ErrorCode.TOO_LARGE, "%s may have at most %d bytes.".formatted(part, MAX_BYTES));
    }
    return upload.uploadedFile();
  }
}

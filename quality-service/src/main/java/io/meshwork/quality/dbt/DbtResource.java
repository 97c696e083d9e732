package io.meshwork.quality.dbt;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import io.meshwork.quality.report.Documents;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/quality-reports/dbt")
@Tag(name = "Quality reports")
class DbtResource {

  private final Access access;
  private final ReportService reports;

  DbtResource(Access access, ReportService reports) {
    this.access = access;
    this.reports = reports;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      operationId = "postDbtReport",
      summary = "Report what dbt's tests found, or how fresh its sources are",
      description =
          "The files that dbt writes into its target folder, each a part of the upload: manifest, which tells what"
              + " the results are about, and either run_results or sources, which have at most 16 MiB; all together at"
              + " most 64. The same as JSON: an object whose fields are called so. The results of tests of data are"
              + " recorded, all or none, on the datasets that they test, and the file with the results is kept as it"
              + " came. The same again changes nothing.")
  public ReportRecorded post(
      @RestForm("run_results") @Nullable FileUpload runResults,
      @RestForm("sources") @Nullable FileUpload sources,
      @RestForm("manifest") @Nullable FileUpload manifest,
      @BeanParam ReportOptions options) {
    Caller caller = access.require(Action.INGEST, "quality reports");
    return take(
        new Envelope(
            read("run_results", runResults), read("sources", sources), attachment(manifest)),
        options,
        caller);
  }

  /** The same, for who has no upload at hand. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public ReportRecorded postJson(byte[] files, @BeanParam ReportOptions options) {
    Caller caller = access.require(Action.INGEST, "quality reports");
    return take(Envelope.of(UnsafeByteOperations.unsafeWrap(files)), options, caller);
  }

  private ReportRecorded take(Envelope files, ReportOptions options, Caller caller) {
    ByteString document = files.runResults() == null ? files.sources() : files.runResults();
    if (document == null) {
      throw Failure.invalid(
          "run_results", "must come along, with the file run_results.json, or else sources");
    } else if (files.runResults() != null && files.sources() != null) {
      throw Failure.invalid(
          "sources", "cannot come with run_results: they are reports of their own");
    }
    return reports.take(
        new Submission(Tool.DBT, document, files.manifest(), options.options()), caller.subject());
  }

  private static Submission.@Nullable Attachment attachment(@Nullable FileUpload upload) {
    return upload == null ? null : () -> Files.newInputStream(upload.uploadedFile());
  }

  private static @Nullable ByteString read(String part, @Nullable FileUpload upload) {
    if (upload == null) {
      return null;
    } else if (upload.size() > Documents.MAX_BYTES) {
      throw new Failure(
          ErrorCode.TOO_LARGE,
          "%s may have at most %d bytes.".formatted(part, Documents.MAX_BYTES));
    }
    try {
      return UnsafeByteOperations.unsafeWrap(Files.readAllBytes(upload.uploadedFile()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

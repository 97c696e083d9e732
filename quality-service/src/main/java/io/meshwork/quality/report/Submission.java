package io.meshwork.quality.report;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A report as somebody sends it.
 *
 * @param document the tool's own, in UTF-8
 * @param manifest of dbt: the file that tells what its results are about
 * @param options how it is to be read
 */
public record Submission(
    Tool tool, ByteString document, @Nullable Attachment manifest, Options options) {

  /** Of a tool whose document tells all. */
  public static Submission of(Tool tool, byte[] document, ReportOptions options) {
    return new Submission(tool, UnsafeByteOperations.unsafeWrap(document), null, options.options());
  }

  /** A file that comes along; it may be large, and is only read where it lies. */
  @FunctionalInterface
  public interface Attachment {

    InputStream open() throws IOException;
  }

  /**
   * What the sender says beside the document.
   *
   * @param namespace OpenLineage namespace of the datasets
   * @param prefix what comes before the names of tables where the document does not tell it
   * @param dataset URN of the one dataset that the whole report is about
   * @param measuredAt when the checks ran, in place of what the document says
   */
  public record Options(
      @Nullable String namespace,
      @Nullable String prefix,
      @Nullable String dataset,
      @Nullable String measuredAt) {

    public Options {
      namespace = said(namespace);
      prefix = said(prefix);
      dataset = said(dataset);
      measuredAt = said(measuredAt);
    }

    /** What is empty is not said. */
    private static @Nullable String said(@Nullable String option) {
      return option == null || option.isBlank() ? null : option.strip();
    }
  }
}

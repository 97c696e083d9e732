package io.meshwork.quality.report;

import com.google.protobuf.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A report as somebody sends it.
 *
 * @param document the tool's own, in UTF-8
 * @param manifest of dbt: the file that tells what its results are about
 * @param options how it is to be read
 */
public record Submission(
    Tool tool, ByteString document, @Nullable ByteString manifest, Options options) {

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
      @Nullable String measuredAt) {}
}

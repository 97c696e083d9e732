package io.meshwork.quality.report;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the sender of a report may say beside the document. */
public class ReportOptions {

  @QueryParam("namespace")
  @Parameter(
      description = "OpenLineage namespace of the datasets, which most tools do not know",
      example = "postgres://shop:5432")
  @Nullable String namespace;

  @QueryParam("prefix")
  @Parameter(
      description =
          "What comes before the names of tables where the document does not tell it: the database, or database"
              + " and schema. Not for dbt, which tells it",
      example = "shop.public")
  @Nullable String prefix;

  @QueryParam("dataset")
  @Parameter(
      description = "URN of the dataset, for a document about a single one that does not say which")
  @Nullable String dataset;

  @QueryParam("measuredAt")
  @Parameter(
      description = "When the checks ran, in place of what the document says",
      example = "2026-03-02T09:30:00Z")
  @Nullable String measuredAt;

  /** As the service takes them. */
  public Submission.Options options() {
    return new Submission.Options(namespace, prefix, dataset, measuredAt);
  }
}

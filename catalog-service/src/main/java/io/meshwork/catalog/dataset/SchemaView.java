package io.meshwork.catalog.dataset;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The columns of a dataset as one source had them.
 *
 * @param source {@code declared}, or who found them
 * @param version 1 for the first the source told of, and one more for every other
 * @param since when the source first told of them
 */
@Schema(name = "DatasetSchema")
public record SchemaView(String source, int version, List<ColumnDraft> columns, Instant since) {

  static SchemaView of(SchemaVersion version) {
    return new SchemaView(version.source, version.version, version.columns, version.since);
  }
}

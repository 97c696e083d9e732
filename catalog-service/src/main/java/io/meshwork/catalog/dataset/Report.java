package io.meshwork.catalog.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source last found of a dataset.
 *
 * @param goneAt when the source, having found the dataset before, no longer did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Report(String description, List<ColumnDraft> columns, Instant at, @Nullable Instant goneAt) {

  boolean says(Finding finding) {
    return goneAt == null
        && description.equals(finding.description())
        && columns.equals(finding.columns());
  }

  Report lostAt(Instant now) {
    return new Report(description, columns, at, now);
  }
}

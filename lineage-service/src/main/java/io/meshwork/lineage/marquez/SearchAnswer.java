package io.meshwork.lineage.marquez;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a search found.
 *
 * @param totalCount how many there are, however many are told
 */
@Schema(name = "MarquezSearchResults")
record SearchAnswer(long totalCount, List<Result> results) {

  /**
   * A dataset or job.
   *
   * @param type {@code DATASET} or {@code JOB}
   * @param updatedAt time of the latest event that named it
   */
  @Schema(name = "MarquezSearchResult")
  record Result(String type, String name, Instant updatedAt, String namespace, String nodeId) {}
}

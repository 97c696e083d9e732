package io.meshwork.lineage.openlineage;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.meshwork.platform.error.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a batch of which some events were refused ({@code spec/OpenLineage.yml}).
 *
 * @param status always {@code partial_success}
 */
@Schema(name = "LineageBatchResult")
public record BatchResult(
    String status, Summary summary, @JsonProperty("failed_events") List<FailedEvent> failedEvents) {

  /** How many events there were. No refused event is worth sending again. */
  @Schema(name = "LineageBatchSummary")
  public record Summary(
      int received,
      int successful,
      int failed,
      int retriable,
      @JsonProperty("non_retriable") int nonRetriable) {}

  /** Which event was refused, counted from 0, and why. */
  @Schema(name = "LineageBatchFailure")
  public record FailedEvent(int index, String reason, boolean retriable) {}

  /** The result to answer; empty if all events were accepted. */
  static Optional<BatchResult> of(List<IngestService.Outcome> outcomes) {
    var failed = new ArrayList<FailedEvent>();
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i) instanceof IngestService.Outcome.Invalid invalid) {
        failed.add(new FailedEvent(i, reason(invalid.faults()), false));
      }
    }
    if (failed.isEmpty()) {
      return Optional.empty();
    }
    int received = outcomes.size();
    var summary = new Summary(received, received - failed.size(), failed.size(), 0, failed.size());
    return Optional.of(new BatchResult("partial_success", summary, failed));
  }

  private static String reason(List<Violation> faults) {
    return faults.stream().map(Violation::sentence).collect(Collectors.joining("; "));
  }
}

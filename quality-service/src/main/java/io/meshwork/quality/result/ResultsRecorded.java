package io.meshwork.quality.result;

import io.meshwork.platform.urn.Urn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Datasets have new results, and are assessed by them; said in the transaction in which they were
 * written, with the datasets locked.
 *
 * @param earliest when the earliest of each dataset was measured
 * @param results those that are new
 */
public record ResultsRecorded(Map<Urn, Instant> earliest, List<Recorded> results) {

  /**
   * A new result of a check.
   *
   * @param column that the check is of; empty for the whole dataset
   * @param value absent if it is no number
   */
  public record Recorded(
      Urn dataset, String check, String column, Instant measuredAt, @Nullable Double value) {

    CheckResult.Key key() {
      return new CheckResult.Key(dataset, check, measuredAt);
    }
  }

  public Set<Urn> datasets() {
    return earliest.keySet();
  }
}

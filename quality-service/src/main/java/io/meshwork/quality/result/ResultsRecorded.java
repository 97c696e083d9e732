package io.meshwork.quality.result;

import io.meshwork.platform.urn.Urn;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Datasets have new results, and are assessed by them; said in the transaction in which they were
 * written, with the datasets locked.
 *
 * @param earliest when the earliest of each dataset was measured
 */
public record ResultsRecorded(Map<Urn, Instant> earliest) {

  public Set<Urn> datasets() {
    return earliest.keySet();
  }
}

package io.meshwork.quality.report;

import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.result.ResultDraft;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the checks of one dataset came out in a report.
 *
 * @param dataset URN of the dataset
 * @param passing number of results that passed; the others likewise
 */
@Schema(name = "ReportedDataset")
public record DatasetOutcomes(String dataset, int passing, int warning, int failing, int erroring) {

  /** Of every dataset, in the order of their URNs. */
  static List<DatasetOutcomes> of(List<ResultDraft> results) {
    var counts = new TreeMap<String, Map<Outcome, Integer>>();
    for (ResultDraft result : results) {
      if (result.outcome() != null) {
        counts
            .computeIfAbsent(result.dataset(), _ -> new EnumMap<>(Outcome.class))
            .merge(result.outcome(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream().map(entry -> of(entry.getKey(), entry.getValue())).toList();
  }

  private static DatasetOutcomes of(String dataset, Map<Outcome, Integer> counts) {
    return new DatasetOutcomes(
        dataset,
        counts.getOrDefault(Outcome.PASS, 0),
        counts.getOrDefault(Outcome.WARN, 0),
        counts.getOrDefault(Outcome.FAIL, 0),
        counts.getOrDefault(Outcome.ERROR, 0));
  }
}

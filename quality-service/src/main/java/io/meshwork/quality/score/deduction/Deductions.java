package io.meshwork.quality.score.deduction;

import io.meshwork.platform.urn.Urn;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that is taken away from datasets, and what is left. */
@ApplicationScoped
public class Deductions {

  private final List<DeductionSource> sources;

  Deductions(@All List<DeductionSource> sources) {
    this.sources = sources;
  }

  /** What is taken away from those of {@code datasets} that have a score. */
  public Map<Urn, List<Deduction>> of(Collection<Urn> datasets) {
    var all = new HashMap<Urn, List<Deduction>>();
    for (DeductionSource source : sources) {
      source
          .of(datasets)
          .forEach(
              (dataset, taken) ->
                  all.computeIfAbsent(dataset, urn -> new ArrayList<>()).addAll(taken));
    }
    return all;
  }

  /** What is left of 100 points, to one decimal; never less than 0. */
  public static double score(Collection<Deduction> deductions) {
    double taken = deductions.stream().mapToDouble(Deduction::points).sum();
    return Math.max(0, Math.round((100 - taken) * 10) / 10.0);
  }
}

package io.meshwork.quality.result;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.sql.GroupCommit;
import io.meshwork.quality.result.ResultsRecorded.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the results that are reported. Those that come at the same time are written in one go,
 * as what follows from a result takes longer than the result itself.
 */
@ApplicationScoped
public class ReportedResults {

  /** In one report. */
  private static final int MAX_RESULTS = 1000;

  private final ResultService results;
  private final GroupCommit<List<CheckResult>, Integer> groups =
      new GroupCommit<>(MAX_RESULTS, List::size, this::write);

  ReportedResults(ResultService results) {
    this.results = results;
  }

  /**
   * Takes in results, all or none. The same result twice is one. Not in a transaction of the
   * caller.
   *
   * @return how many were new
   * @throws Failure INVALID with every fault, if there are too many or any is not valid
   */
  public int record(@Nullable List<ResultDraft> given) {
    if (given == null || given.isEmpty() || given.size() > MAX_RESULTS) {
      throw Failure.invalid(
          "", "The body must be a list of 1 to %d results.".formatted(MAX_RESULTS));
    }
    return groups.ask(results.valid(given));
  }

  private List<Integer> write(List<List<CheckResult>> group) {
    Set<CheckResult.Key> fresh =
        results.write(group.stream().flatMap(List::stream).toList()).stream()
            .map(Recorded::key)
            .collect(Collectors.toCollection(HashSet::new));
    return group.stream()
        .map(own -> (int) own.stream().filter(result -> fresh.remove(result.key())).count())
        .toList();
  }
}

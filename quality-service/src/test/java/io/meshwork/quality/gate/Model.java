package io.meshwork.quality.gate;

import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.lineage.RunState;
import io.meshwork.quality.lineage.ToldRun;
import io.meshwork.quality.result.ResultDraft;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What should come out, worked out slowly from all that happened. */
record Model(List<ToldRun> runs, List<ResultDraft> results) {

  /** The runs that wrote a version of a dataset, in their order. */
  List<ToldRun> versions(String dataset) {
    return runs.stream()
        .filter(run -> run.state() == RunState.COMPLETED && run.writes().contains(dataset))
        .sorted(Comparator.comparing(ToldRun::ended))
        .toList();
  }

  Decision decision(String dataset, ToldRun version) {
    if (isBad(dataset, version) || isTainted(version)) {
      return Decision.STOP;
    }
    return latest(dataset, version).anyMatch(result -> result.outcome() != Outcome.PASS)
        ? Decision.WARN
        : Decision.ALLOW;
  }

  /** The checks that failed last, and were not made of the latest version. */
  Set<String> unrepeated(String dataset) {
    ToldRun latest = versions(dataset).getLast();
    Map<String, List<ResultDraft>> byCheck =
        results.stream()
            .filter(result -> result.dataset().equals(dataset))
            .sorted(Comparator.comparing(result -> Objects.requireNonNull(result.measuredAt())))
            .collect(Collectors.groupingBy(ResultDraft::check));
    return byCheck.entrySet().stream()
        .filter(check -> check.getValue().getLast().outcome() == Outcome.FAIL)
        .filter(
            check ->
                check.getValue().stream()
                    .noneMatch(result -> about(result).filter(latest::equals).isPresent()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private boolean isBad(String dataset, ToldRun version) {
    return latest(dataset, version).anyMatch(result -> result.outcome() == Outcome.FAIL);
  }

  private boolean isTainted(ToldRun reader) {
    return reader.reads().stream()
        .anyMatch(
            dataset ->
                last(versions(dataset).stream()
                        .filter(version -> version.ended().isBefore(reader.began())))
                    .filter(version -> isBad(dataset, version) || isTainted(version))
                    .isPresent());
  }

  /** The latest result of each check about a version. */
  private Stream<ResultDraft> latest(String dataset, ToldRun version) {
    Map<String, ResultDraft> latest = new HashMap<>();
    results.stream()
        .filter(result -> result.dataset().equals(dataset))
        .filter(result -> about(result).filter(version::equals).isPresent())
        .sorted(Comparator.comparing(result -> Objects.requireNonNull(result.measuredAt())))
        .forEach(result -> latest.put(result.check(), result));
    return latest.values().stream();
  }

  private Optional<ToldRun> about(ResultDraft result) {
    List<ToldRun> versions = versions(result.dataset());
    return versions.stream()
        .filter(version -> version.id().equals(result.run()))
        .findFirst()
        .or(
            () ->
                last(
                    versions.stream()
                        .filter(version -> !version.ended().isAfter(result.measuredAt()))));
  }

  private static Optional<ToldRun> last(Stream<ToldRun> versions) {
    return versions.reduce((earlier, later) -> later);
  }
}

package io.meshwork.catalog.dataset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was found of a dataset.
 *
 * @param bySource by the word of the source
 */
record Reports(@JsonValue Map<String, Report> bySource) {

  static final Reports NONE = new Reports(Map.of());

  @JsonCreator
  Reports {
    bySource = Map.copyOf(bySource);
  }

  /** Who finds the dataset, the nearest to the data first. */
  List<Source> sources() {
    return Stream.of(Source.values())
        .filter(source -> of(source).filter(report -> report.goneAt() == null).isPresent())
        .toList();
  }

  Optional<Report> of(Source source) {
    return Optional.ofNullable(bySource.get(source.word()));
  }

  Reports with(Source source, Report report) {
    var all = new HashMap<>(bySource);
    all.put(source.word(), report);
    return new Reports(all);
  }

  /**
   * When the last source that looks at the data itself no longer found it; null unless all of these
   * lost it. Lineage does not look: it only remembers.
   */
  @Nullable Instant goneAt() {
    return sources().stream().allMatch(Source.LINEAGE::equals)
        ? bySource.values().stream()
            .map(Report::goneAt)
            .filter(Objects::nonNull)
            .max(Instant::compareTo)
            .orElse(null)
        : null;
  }

  String description() {
    return nearest(report -> !report.description().isEmpty())
        .map(found -> found.getValue().description())
        .orElse("");
  }

  List<ColumnDraft> columns() {
    return nearest(report -> !report.columns().isEmpty())
        .map(found -> found.getValue().columns())
        .orElse(List.of());
  }

  /** Where {@code declared} columns and those found now differ. */
  List<Drift> drift(List<ColumnDraft> declared) {
    return nearest(report -> report.goneAt() == null && !report.columns().isEmpty())
        .map(found -> Drift.between(declared, found.getKey(), found.getValue().columns()))
        .orElse(List.of());
  }

  private Optional<Map.Entry<Source, Report>> nearest(Predicate<Report> isWanted) {
    return Stream.of(Source.values())
        .flatMap(source -> of(source).map(report -> Map.entry(source, report)).stream())
        .filter(found -> isWanted.test(found.getValue()))
        .findFirst();
  }
}

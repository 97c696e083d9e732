package io.meshwork.catalog.suggestion;

import io.meshwork.catalog.dataset.ColumnDraft;
import io.meshwork.catalog.dataset.DatasetService;
import io.meshwork.catalog.tag.Classifications;
import io.meshwork.platform.urn.Urn;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Columns with what flows between them and what they are tagged with, read as far as one looks. */
final class Landscape {

  private final Derivations derivations;
  private final DatasetService datasets;
  private final Classifications classifications;

  /** By dataset, then by column; only columns that have any. */
  private final Map<String, Map<String, Set<String>>> tags = new HashMap<>();

  Landscape(Derivations derivations, DatasetService datasets, Classifications classifications) {
    this.derivations = derivations;
    this.datasets = datasets;
    this.classifications = classifications;
  }

  /** What {@code columns} flow into. */
  List<Derivation> outOf(Collection<ColumnRef> columns) {
    return derivations.outOf(columns);
  }

  /** {@code starts} and all that flows into them, directly or not. */
  Set<ColumnRef> upstream(Collection<ColumnRef> starts) {
    var found = new HashSet<>(starts);
    Collection<ColumnRef> frontier = starts;
    while (!frontier.isEmpty() && found.size() < Spread.MAX_REACH) {
      frontier =
          derivations.into(frontier).stream()
              .map(Derivation::source)
              .filter(found::add)
              .collect(Collectors.toSet());
    }
    return found;
  }

  /** Reads the tags of all columns of {@code datasets}, unless that was done. */
  void explore(Collection<String> urns) {
    List<Urn> unread =
        urns.stream()
            .distinct()
            .filter(urn -> !tags.containsKey(urn))
            .map(urn -> Urn.parse(Urn.Kind.DATASET, "urn", urn))
            .toList();
    unread.forEach(urn -> tags.put(urn.toString(), Map.of()));
    datasets.columns(unread).forEach((urn, columns) -> tags.put(urn.toString(), tags(columns)));
  }

  /** The columns of an explored dataset that have tags, with those. */
  Map<String, Set<String>> tagsOf(String dataset) {
    return tags.getOrDefault(dataset, Map.of());
  }

  /** The classifications of a column of an explored dataset. */
  Set<String> classifications(ColumnRef column) {
    return tagsOf(column.dataset()).getOrDefault(column.column(), Set.of()).stream()
        .filter(classifications::cover)
        .collect(Collectors.toSet());
  }

  /** Whether a column of an explored dataset has the tag, or one below it, which says more. */
  boolean carries(ColumnRef column, String tag) {
    return tagsOf(column.dataset()).getOrDefault(column.column(), Set.of()).stream()
        .anyMatch(it -> it.equals(tag) || it.startsWith(tag + "."));
  }

  private static Map<String, Set<String>> tags(List<ColumnDraft> columns) {
    return columns.stream()
        .filter(column -> !column.tags().isEmpty())
        .collect(
            Collectors.toMap(
                ColumnDraft::name, column -> Set.copyOf(column.tags()), (one, _) -> one));
  }
}

package io.meshwork.catalog.suggestion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a tag gets from the column that has it: to every column that is made of it, directly or
 * not, until a mask hides the values, or a column has the tag itself and so speaks for what is made
 * of it, or its owner said that the tag does not belong there.
 */
final class Spread {

  /** Of one tag of one column, and of the columns that one is made of. */
  static final int MAX_REACH = 10_000;

  private final Landscape landscape;

  Spread(Landscape landscape) {
    this.landscape = landscape;
  }

  /**
   * The columns that do not have the tag yet, each with the shortest way to it.
   *
   * @param dismissed columns whose owners said that the tag does not belong there
   */
  Map<ColumnRef, List<EvidenceStep>> of(ColumnRef source, String tag, Set<ColumnRef> dismissed) {
    Map<ColumnRef, Derivation> cameBy = new LinkedHashMap<>();
    List<ColumnRef> frontier = List.of(source);
    while (!frontier.isEmpty() && cameBy.size() < MAX_REACH) {
      List<Derivation> onward = landscape.outOf(frontier);
      landscape.explore(onward.stream().map(derivation -> derivation.target().dataset()).toList());
      frontier = new ArrayList<>();
      for (Derivation derivation : onward) {
        ColumnRef target = derivation.target();
        if (!target.equals(source)
            && !landscape.carries(target, tag)
            && cameBy.putIfAbsent(target, derivation) == null
            && !dismissed.contains(target)) {
          frontier.add(target);
        }
      }
    }
    Map<ColumnRef, List<EvidenceStep>> reached = new LinkedHashMap<>();
    cameBy.keySet().forEach(target -> reached.put(target, way(source, target, cameBy)));
    return reached;
  }

  private static List<EvidenceStep> way(
      ColumnRef source, ColumnRef target, Map<ColumnRef, Derivation> cameBy) {
    var way = new ArrayList<EvidenceStep>();
    for (Derivation by = cameBy.get(target); by != null; by = cameBy.get(by.source())) {
      way.addFirst(EvidenceStep.of(by));
    }
    way.addFirst(EvidenceStep.start(source));
    return way;
  }
}

package io.meshwork.lineage.graph;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.Violation;
import io.meshwork.platform.urn.Urn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which scene is wanted.
 *
 * @param depth hops to walk from the root, 1 to {@value #MAX_DEPTH}
 * @param nodeBudget nodes at most, 1 to {@value #MAX_BUDGET}; the nearest are kept
 * @param asOf as it was known at that instant, by the clocks of the producers; null for now
 */
public record SceneRequest(
    Urn root, List<Side> sides, int depth, int nodeBudget, @Nullable Instant asOf) {

  public static final int DEFAULT_DEPTH = 3;
  public static final int DEFAULT_BUDGET = 500;
  private static final int MAX_DEPTH = 1000;
  private static final int MAX_BUDGET = 20_000;

  /** Refuses what is out of bounds. */
  public SceneRequest {
    var faults = new ArrayList<Violation>();
    if (depth < 1 || depth > MAX_DEPTH) {
      faults.add(new Violation("depth", "must be between 1 and " + MAX_DEPTH));
    }
    if (nodeBudget < 1 || nodeBudget > MAX_BUDGET) {
      faults.add(new Violation("nodeBudget", "must be between 1 and " + MAX_BUDGET));
    }
    Failure.throwIfAny(faults);
    sides = List.copyOf(sides);
  }

  /** The instant until which what was seen counts. */
  public Instant until() {
    return asOf == null ? Graph.EVER : asOf;
  }
}

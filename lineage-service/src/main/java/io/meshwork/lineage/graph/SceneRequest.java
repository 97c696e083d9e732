package io.meshwork.lineage.graph;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.Violation;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which scene is wanted.
 *
 * @param depth hops to walk from the root, 1 to {@value #MAX_DEPTH}; see {@link #narrow}
 * @param nodeBudget nodes at most, 1 to {@value #MAX_BUDGET}; the nearest are kept; see {@link
 *     #narrow}
 * @param asOf as it was known at that instant, by the clocks of the producers; null for now
 * @param told how many nodes earlier pages of the scene have told; this one goes on after them
 */
public record SceneRequest(
    Urn root, List<Side> sides, int depth, int nodeBudget, @Nullable Instant asOf, int told) {

  public static final int DEFAULT_DEPTH = 3;
  public static final int DEFAULT_BUDGET = 500;
  private static final int MAX_DEPTH = 1000;
  private static final int MAX_BUDGET = 20_000;
  private static final int MAX_TOLD = 1_000_000_000;
  private static final int MAX_NARROW_DEPTH = 20;
  private static final int MAX_NARROW_BUDGET = 5000;

  /** Refuses what is out of bounds. */
  public SceneRequest {
    check(depth, MAX_DEPTH, nodeBudget, MAX_BUDGET);
    sides = List.copyOf(sides);
  }

  /** The first page of a scene. */
  public SceneRequest(
      Urn root, List<Side> sides, int depth, int nodeBudget, @Nullable Instant asOf) {
    this(root, sides, depth, nodeBudget, asOf, 0);
  }

  /**
   * The page after those that were told.
   *
   * @param pageToken of the page before; null or empty for the first page
   * @throws Failure INVALID for a token that no scene gave
   */
  public SceneRequest after(@Nullable String pageToken) {
    PageRequest page = PageRequest.of(null, pageToken);
    long before = page.after().isEmpty() ? 0 : page.afterNumber();
    if (before < 0 || before > MAX_TOLD) {
      throw Failure.invalid("pageToken", "must be a nextPageToken of an earlier answer");
    }
    return new SceneRequest(root, sides, depth, nodeBudget, asOf, (int) before);
  }

  /** So many nodes this page and those before it hold at most. */
  int room() {
    return told + nodeBudget;
  }

  /**
   * The same, for a scene that is not found by one walk in the database, and therefore has narrower
   * bounds: {@value #MAX_NARROW_DEPTH} hops and {@value #MAX_NARROW_BUDGET} nodes, in one page.
   *
   * @throws Failure INVALID for what is out of them
   */
  public SceneRequest narrow() {
    check(depth, MAX_NARROW_DEPTH, nodeBudget, MAX_NARROW_BUDGET);
    if (told > 0) {
      throw Failure.invalid("pageToken", "goes with scenes of datasets and jobs only");
    }
    return this;
  }

  private static void check(int depth, int maxDepth, int nodeBudget, int maxBudget) {
    var faults = new ArrayList<Violation>();
    if (depth < 1 || depth > maxDepth) {
      faults.add(new Violation("depth", "must be between 1 and " + maxDepth));
    }
    if (nodeBudget < 1 || nodeBudget > maxBudget) {
      faults.add(new Violation("nodeBudget", "must be between 1 and " + maxBudget));
    }
    Failure.throwIfAny(faults);
  }

  /** The instant until which what was seen counts. */
  public Instant until() {
    return asOf == null ? Graph.EVER : asOf;
  }
}

package io.meshwork.lineage.scene;

import io.meshwork.lineage.graph.Side;
import io.meshwork.platform.error.Failure;
import java.util.List;

/** Directions as requests write them. */
final class Directions {

  private Directions() {}

  /**
   * The sides to walk to.
   *
   * @throws Failure INVALID if the word is none of upstream, downstream and both
   */
  static List<Side> sides(String direction) {
    return switch (direction) {
      case "upstream" -> List.of(Side.UPSTREAM);
      case "downstream" -> List.of(Side.DOWNSTREAM);
      case "both" -> List.of(Side.values());
      default ->
          throw Failure.invalid(
              "direction", "must be upstream, downstream or both, not '%s'".formatted(direction));
    };
  }
}

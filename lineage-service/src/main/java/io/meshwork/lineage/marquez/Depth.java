package io.meshwork.lineage.marquez;

import io.meshwork.platform.error.Failure;
import org.jspecify.annotations.Nullable;

/** How many steps to walk. */
final class Depth {

  private static final int DEFAULT = 20;
  private static final int MAX = 100;

  private Depth() {}

  /**
   * The depth that a request asks for; {@value #DEFAULT} if it does not say.
   *
   * @throws Failure INVALID if it is not between 0 and {@value #MAX}
   */
  static int of(@Nullable Integer depth) {
    if (depth != null && (depth < 0 || depth > MAX)) {
      throw Failure.invalid("depth", "must be between 0 and %d, not %d".formatted(MAX, depth));
    }
    return depth == null ? DEFAULT : depth;
  }
}

package io.meshwork.lineage.marquez;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.Violation;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param limit how many items at most, 0 to {@value #MAX_LIMIT}
 * @param offset how many to pass over
 */
record Slice(int limit, int offset) {

  static final int DEFAULT_LIMIT = 100;
  static final int MAX_LIMIT = 1000;

  /**
   * The part that a request asks for; a larger one than {@value #MAX_LIMIT} is brought down to it.
   *
   * @throws Failure INVALID if either is negative
   */
  static Slice of(@Nullable Integer limit, @Nullable Integer offset) {
    var slice =
        new Slice(
            Objects.requireNonNullElse(limit, DEFAULT_LIMIT),
            Objects.requireNonNullElse(offset, 0));
    var faults = new ArrayList<Violation>();
    if (slice.limit < 0) {
      faults.add(new Violation("limit", "must be 0 or more"));
    }
    if (slice.offset < 0) {
      faults.add(new Violation("offset", "must be 0 or more"));
    }
    Failure.throwIfAny(faults);
    return new Slice(Math.min(slice.limit, MAX_LIMIT), slice.offset);
  }
}

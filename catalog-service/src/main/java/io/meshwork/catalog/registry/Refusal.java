package io.meshwork.catalog.registry;

import io.meshwork.catalog.schema.Incompatibility;

/**
 * Why a schema may not follow an earlier one.
 *
 * @param version the earlier one's
 * @param direction which of the two cannot read the other
 */
public record Refusal(int version, Direction direction, Incompatibility why) {

  /** Which of two schemas was found not to read the other. */
  public enum Direction {
    /** The new one does not read what the earlier one wrote. */
    BACKWARD,
    /** The earlier one does not read what the new one writes. */
    FORWARD
  }
}

package io.meshwork.catalog.registry;

import java.util.Arrays;

/**
 * What is asked of a subject's next schema (Confluent Schema Registry, "Schema Evolution and
 * Compatibility"). Backward: it reads what the earlier ones wrote. Forward: they read what it
 * writes. Full: both. Transitive: of all earlier ones, not of the latest alone.
 */
public enum CompatibilityLevel {
  NONE(false, false, false),
  BACKWARD(true, false, false),
  BACKWARD_TRANSITIVE(true, false, true),
  FORWARD(false, true, false),
  FORWARD_TRANSITIVE(false, true, true),
  FULL(true, true, false),
  FULL_TRANSITIVE(true, true, true);

  final boolean backward;
  final boolean forward;
  final boolean transitive;

  CompatibilityLevel(boolean backward, boolean forward, boolean transitive) {
    this.backward = backward;
    this.forward = forward;
    this.transitive = transitive;
  }

  /**
   * The level of that name.
   *
   * @throws RegistryFailure INVALID_COMPATIBILITY if there is none
   */
  public static CompatibilityLevel of(String name) {
    return Arrays.stream(values())
        .filter(level -> level.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new RegistryFailure(
                    RegistryFault.INVALID_COMPATIBILITY,
                    "Invalid compatibility level. Valid values are none, backward, forward, full, backward_transitive, forward_transitive, and full_transitive."));
  }

  /** Whether it asks nothing. */
  boolean isNone() {
    return !backward && !forward;
  }
}

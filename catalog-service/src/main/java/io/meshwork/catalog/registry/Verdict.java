package io.meshwork.catalog.registry;

import java.util.List;

/**
 * Whether a schema may follow others.
 *
 * @param level what was asked of it
 * @param refusals empty if it may
 */
public record Verdict(CompatibilityLevel level, List<Refusal> refusals) {

  public Verdict {
    refusals = List.copyOf(refusals);
  }

  public boolean isCompatible() {
    return refusals.isEmpty();
  }
}

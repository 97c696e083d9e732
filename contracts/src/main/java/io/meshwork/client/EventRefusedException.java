package io.meshwork.client;

import java.util.List;

/**
 * An event that is not valid. It is of no use to send it again; those before and after it count.
 */
public final class EventRefusedException extends RuntimeException {

  private final List<String> violations;

  EventRefusedException(List<String> violations) {
    super(String.join("; ", violations));
    this.violations = List.copyOf(violations);
  }

  /** Everything that is wrong with it, one sentence each, such as "job.name: must be text". */
  public List<String> violations() {
    return violations;
  }
}

package io.meshwork.platform.identity;

/** Whether a caller may do a thing, and by which rule. */
public sealed interface Decision {

  /** The caller may. */
  record Allow(String rule) implements Decision {}

  /**
   * The caller may not.
   *
   * @param reason for the caller to read: what is missing
   */
  record Deny(String rule, String reason) implements Decision {}
}

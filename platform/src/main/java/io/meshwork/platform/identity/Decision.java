package io.meshwork.platform.identity;

/** Whether a caller may do a thing, and by which rule. */
public sealed interface Decision {

  record Allow(String rule) implements Decision {}

  /**
   * @param reason for the caller to read: what is missing
   */
  record Deny(String rule, String reason) implements Decision {}
}

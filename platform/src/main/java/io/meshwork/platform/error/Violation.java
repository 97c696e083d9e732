package io.meshwork.platform.error;

/**
 * One fault of a request.
 *
 * @param field where it is, such as {@code outputPorts[0].name}; empty for the request as a whole
 * @param message what is wrong and what is allowed
 */
public record Violation(String field, String message) {

  /** The fault in one line, such as {@code title: must not be blank}. */
  public String sentence() {
    return field.isEmpty() ? message : field + ": " + message;
  }
}

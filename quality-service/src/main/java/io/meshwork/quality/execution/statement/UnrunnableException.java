package io.meshwork.quality.execution.statement;

/** A check cannot be run as it is declared. */
public class UnrunnableException extends Exception {

  private final String reason;

  public UnrunnableException(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  /** Why, for the author of the check. */
  public String reason() {
    return reason;
  }
}

package io.meshwork.platform.error;

import java.util.List;

/** A request that cannot be done, for a reason the caller can understand. */
public class Failure extends RuntimeException {

  private final ErrorCode code;
  private final List<Violation> violations;

  public Failure(ErrorCode code, String message, List<Violation> violations) {
    super(message, null, false, false);
    this.code = code;
    this.violations = List.copyOf(violations);
  }

  public Failure(ErrorCode code, String message) {
    this(code, message, List.of());
  }

  /** Every fault of the request at once. */
  public static Failure invalid(List<Violation> violations) {
    return new Failure(
        ErrorCode.INVALID,
        violations.size() == 1
            ? violations.getFirst().sentence()
            : "The request has " + violations.size() + " faults.",
        violations);
  }

  public static Failure invalid(String field, String message) {
    return invalid(List.of(new Violation(field, message)));
  }

  /** Throws INVALID if there are any faults. */
  public static void throwIfAny(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw invalid(violations);
    }
  }

  public static Failure notFound(String what) {
    return new Failure(ErrorCode.NOT_FOUND, "There is no " + what + ".");
  }

  public static Failure conflict(String why) {
    return new Failure(ErrorCode.CONFLICT, why);
  }

  /** The write was made against another revision than the current one; 0 stands for none. */
  public static Failure stale(String what, long expected, long current) {
    return new Failure(
        ErrorCode.STALE,
        "%s stands at revision %d, not %d; read it again and repeat the change."
            .formatted(what, current, expected));
  }

  /** What a caller is told of something nobody expected: whether to come back, and no more. */
  public static Failure unexpected(Throwable thrown) {
    if (Fault.isUnstorableText(thrown)) {
      return new Failure(ErrorCode.INVALID, "Text must not contain the character U+0000.");
    }
    return Fault.of(thrown) == Fault.TRANSIENT
        ? new Failure(ErrorCode.UNAVAILABLE, "Something that is needed does not answer; try again.")
        : new Failure(ErrorCode.INTERNAL, "The fault is the service's, not the request's.");
  }

  public ErrorCode code() {
    return code;
  }

  public List<Violation> violations() {
    return violations;
  }
}

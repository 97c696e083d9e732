package io.meshwork.platform.error;

import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;

/** Whether trying again what failed can help. */
public enum Fault {
  /** Something that is needed is down or busy: it will help, sooner or later. */
  TRANSIENT,
  /** What was asked for is wrong in itself: it never will. */
  PERMANENT,
  UNKNOWN;

  public static Fault of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      Fault fault = ofOne(cause);
      if (fault != UNKNOWN) {
        return fault;
      }
    }
    return UNKNOWN;
  }

  private static Fault ofOne(Throwable cause) {
    return switch (cause) {
      case Failure failure ->
          failure.code() == ErrorCode.UNAVAILABLE
              ? TRANSIENT
              : failure.code() == ErrorCode.INVALID ? PERMANENT : UNKNOWN;
      case StatusRuntimeException remote ->
          switch (remote.getStatus().getCode()) {
            case UNAVAILABLE, DEADLINE_EXCEEDED, CANCELLED, RESOURCE_EXHAUSTED -> TRANSIENT;
            default -> UNKNOWN;
          };
      case SQLException sql -> isTransient(sql) ? TRANSIENT : isText(sql) ? PERMANENT : UNKNOWN;
      case IOException _, TimeoutException _ -> TRANSIENT;
      default -> UNKNOWN;
    };
  }

  /** Whether some text has a character that the database cannot keep, which is only U+0000. */
  static boolean isUnstorableText(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isText(sql)) {
        return true;
      }
    }
    return false;
  }

  /** Character not in repertoire, untranslatable character (SQLSTATE 22021 and 22P05). */
  private static boolean isText(SQLException sql) {
    return "22021".equals(sql.getSQLState()) || "22P05".equals(sql.getSQLState());
  }

  /**
   * Connection lost, out of resources, stopped by an operator, or lost a race (SQLSTATE classes 08,
   * 53, 57 and 40). The connection pool's own failures have no state.
   */
  private static boolean isTransient(SQLException sql) {
    String state = sql.getSQLState();
    return state == null
        || state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57")
        || state.startsWith("40");
  }
}

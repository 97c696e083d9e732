package io.meshwork.platform.error;

import io.grpc.Status;

/** Everything that can be wrong with a request: the one table behind REST and gRPC. */
public enum ErrorCode {
  INVALID(400, Status.Code.INVALID_ARGUMENT, "The request is not valid"),
  UNAUTHENTICATED(401, Status.Code.UNAUTHENTICATED, "Sign in first"),
  FORBIDDEN(403, Status.Code.PERMISSION_DENIED, "You may not do this"),
  NOT_FOUND(404, Status.Code.NOT_FOUND, "There is no such thing"),
  METHOD_NOT_ALLOWED(405, Status.Code.UNIMPLEMENTED, "The method does not fit this address"),
  NOT_ACCEPTABLE(406, Status.Code.INVALID_ARGUMENT, "No such representation"),
  /** The state of things does not allow it: something else depends on what would change. */
  CONFLICT(409, Status.Code.FAILED_PRECONDITION, "The state of things does not allow this"),
  /** The caller's copy is not the current one. */
  STALE(412, Status.Code.ABORTED, "Somebody changed it in the meantime"),
  TOO_LARGE(413, Status.Code.RESOURCE_EXHAUSTED, "The request is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, Status.Code.INVALID_ARGUMENT, "This media type is not understood"),
  INTERNAL(500, Status.Code.INTERNAL, "Something went wrong here"),
  UNAVAILABLE(503, Status.Code.UNAVAILABLE, "Not possible at the moment");

  private final int http;
  private final Status.Code grpc;
  private final String title;

  ErrorCode(int http, Status.Code grpc, String title) {
    this.http = http;
    this.grpc = grpc;
    this.title = title;
  }

  public int http() {
    return http;
  }

  public Status.Code grpc() {
    return grpc;
  }

  /** What happened, in one sentence that does not depend on the request. */
  public String title() {
    return title;
  }

  /** The code for an HTTP status; statuses without one of their own fall to 400 or 500. */
  public static ErrorCode ofHttp(int status) {
    for (ErrorCode code : values()) {
      if (code.http == status) {
        return code;
      }
    }
    return status < 500 ? INVALID : INTERNAL;
  }

  /** The code for the status of a call to another service. */
  public static ErrorCode ofGrpc(Status.Code status) {
    return switch (status) {
      case INVALID_ARGUMENT, OUT_OF_RANGE -> INVALID;
      case UNAUTHENTICATED -> UNAUTHENTICATED;
      case PERMISSION_DENIED -> FORBIDDEN;
      case NOT_FOUND -> NOT_FOUND;
      case FAILED_PRECONDITION, ALREADY_EXISTS -> CONFLICT;
      case ABORTED -> STALE;
      case RESOURCE_EXHAUSTED -> TOO_LARGE;
      case UNAVAILABLE, DEADLINE_EXCEEDED, CANCELLED -> UNAVAILABLE;
      case OK, UNKNOWN, UNIMPLEMENTED, INTERNAL, DATA_LOSS -> INTERNAL;
    };
  }
}

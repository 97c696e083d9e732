package io.meshwork.platform.error;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.grpc.ExceptionHandler;
import io.quarkus.grpc.ExceptionHandlerProvider;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.inject.Singleton;
import java.util.List;

/** Turns whatever ends a gRPC call into a status with the details that {@link Problem} has. */
@Singleton
public class GrpcFailures implements ExceptionHandlerProvider {

  private static final String ERROR_DOMAIN = "meshwork";

  @Override
  public <Q, R> ExceptionHandler<Q, R> createHandler(
      ServerCall.Listener<Q> listener, ServerCall<Q, R> call, Metadata metadata) {
    return new ExceptionHandler<>(listener, call, metadata) {
      @Override
      protected void handleException(Throwable thrown, ServerCall<Q, R> call, Metadata metadata) {
        StatusRuntimeException failed = toStatus(thrown);
        Metadata trailers = failed.getTrailers();
        call.close(failed.getStatus(), trailers == null ? new Metadata() : trailers);
      }
    };
  }

  @Override
  public Throwable transform(Throwable thrown) {
    return toStatus(thrown);
  }

  /** The status that tells of {@code thrown}; what nobody expected is logged and told as such. */
  public static StatusRuntimeException toStatus(Throwable thrown) {
    return switch (thrown) {
      case Failure failure -> toStatus(failure);
      case StatusRuntimeException status -> status;
      case StatusException status -> status.getStatus().asRuntimeException(status.getTrailers());
      case AuthenticationFailedException _ ->
          toStatus(new Failure(ErrorCode.UNAUTHENTICATED, "The token is missing or wrong."));
      default -> {
        Failure told = Failure.unexpected(thrown);
        if (told.code().http() >= 500) {
          Log.error("Call failed", thrown);
        }
        yield toStatus(told);
      }
    };
  }

  /** The failure that another service told of. */
  public static Failure toFailure(StatusRuntimeException failed) {
    var status = StatusProto.fromThrowable(failed);
    List<Violation> violations =
        status == null
            ? List.of()
            : status.getDetailsList().stream()
                .filter(detail -> detail.is(BadRequest.class))
                .flatMap(detail -> violations(detail).stream())
                .toList();
    String description = failed.getStatus().getDescription();
    return new Failure(
        ErrorCode.ofGrpc(failed.getStatus().getCode()),
        description == null ? failed.getStatus().getCode().name() : description,
        violations);
  }

  private static StatusRuntimeException toStatus(Failure failure) {
    var status =
        com.google.rpc.Status.newBuilder()
            .setCode(failure.code().grpc().value())
            .setMessage(String.valueOf(failure.getMessage()))
            .addDetails(
                Any.pack(
                    ErrorInfo.newBuilder()
                        .setDomain(ERROR_DOMAIN)
                        .setReason(failure.code().name())
                        .build()));
    if (!failure.violations().isEmpty()) {
      var faults = BadRequest.newBuilder();
      for (Violation violation : failure.violations()) {
        faults
            .addFieldViolationsBuilder()
            .setField(violation.field())
            .setDescription(violation.message());
      }
      status.addDetails(Any.pack(faults.build()));
    }
    return StatusProto.toStatusRuntimeException(status.build());
  }

  private static List<Violation> violations(Any detail) {
    try {
      return detail.unpack(BadRequest.class).getFieldViolationsList().stream()
          .map(fault -> new Violation(fault.getField(), fault.getDescription()))
          .toList();
    } catch (com.google.protobuf.InvalidProtocolBufferException malformed) {
      throw new IllegalArgumentException("Error details are not readable", malformed);
    }
  }
}

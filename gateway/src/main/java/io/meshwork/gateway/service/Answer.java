package io.meshwork.gateway.service;

import com.google.common.util.concurrent.ListenableFuture;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.meshwork.platform.error.GrpcFailures;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** What a service answers to a call that is under way. */
public final class Answer<T> {

  private final String service;
  private final ListenableFuture<T> call;

  private Answer(String service, ListenableFuture<T> call) {
    this.service = service;
    this.call = call;
  }

  public static <T> Answer<T> of(String service, ListenableFuture<T> call) {
    return new Answer<>(service, call);
  }

  /**
   * Waits for the answer.
   *
   * @throws io.meshwork.platform.error.Failure if the service could not or would not answer
   */
  public T get() {
    try {
      return await();
    } catch (StatusRuntimeException failed) {
      throw GrpcFailures.toFailure(failed);
    }
  }

  /**
   * Waits for the answer, and does without it if the service has none or is not there.
   *
   * @param absent told the service's name if it is not there
   */
  public Optional<T> orWithout(Consumer<String> absent) {
    try {
      return Optional.of(await());
    } catch (StatusRuntimeException failed) {
      return switch (failed.getStatus().getCode()) {
        case NOT_FOUND -> Optional.empty();
        case UNAVAILABLE, DEADLINE_EXCEEDED, INTERNAL, UNKNOWN, RESOURCE_EXHAUSTED -> {
          absent.accept(service);
          yield Optional.empty();
        }
        default -> throw GrpcFailures.toFailure(failed);
      };
    }
  }

  private T await() {
    try {
      return call.get();
    } catch (ExecutionException failed) {
      throw Status.fromThrowable(failed).asRuntimeException(Status.trailersFromThrowable(failed));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Status.CANCELLED.withCause(interrupted).asRuntimeException();
    }
  }
}

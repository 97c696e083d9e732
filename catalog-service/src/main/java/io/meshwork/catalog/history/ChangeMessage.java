package io.meshwork.catalog.history;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.meshwork.platform.error.Failure;
import io.quarkus.arc.Arc;
import io.quarkus.grpc.GlobalInterceptor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a caller changes something: the header {@code X-Change-Message} of a REST request, or the
 * metadata {@code x-change-message} of a gRPC call. At most {@value #MAX} characters of UTF-8.
 */
@GlobalInterceptor
@ApplicationScoped
public class ChangeMessage implements ServerInterceptor {

  static final int MAX = 500;

  private static final String HEADER = "X-Change-Message";

  private static final Metadata.Key<String> METADATA =
      Metadata.Key.of("x-change-message", Metadata.ASCII_STRING_MARSHALLER);

  private static final Context.Key<String> OF_CALL = Context.key("change-message");

  /** What whoever works for several callers says for one of them. */
  private static final ScopedValue<Optional<String>> SAID = ScopedValue.newInstance();

  private final CurrentVertxRequest request;

  ChangeMessage(CurrentVertxRequest request) {
    this.request = request;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    String message = headers.get(METADATA);
    return message == null
        ? next.startCall(call, headers)
        : Contexts.interceptCall(
            Context.current().withValue(OF_CALL, message), call, headers, next);
  }

  /**
   * What the current caller says; null for one who says nothing.
   *
   * @throws Failure INVALID if it is too long
   */
  @Nullable String current() {
    if (SAID.isBound()) {
      return SAID.get().orElse(null);
    }
    String message = OF_CALL.get();
    if (message == null
        && Arc.container().requestContext().isActive()
        && request.getCurrent() != null) {
      String header = request.getCurrent().request().getHeader(HEADER);
      message = header == null ? null : new String(header.getBytes(ISO_8859_1), UTF_8);
    }
    if (message == null || message.isBlank()) {
      return null;
    }
    if (message.length() > MAX) {
      throw Failure.invalid(HEADER, "must have at most %d characters".formatted(MAX));
    }
    return message.strip();
  }

  /** Makes changes for a caller who said {@code message}, whoever is the current one. */
  static void saying(@Nullable String message, Runnable changes) {
    ScopedValue.where(SAID, Optional.ofNullable(message)).run(changes);
  }
}

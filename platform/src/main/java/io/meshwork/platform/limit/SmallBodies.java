package io.meshwork.platform.limit;

import io.meshwork.platform.PlatformConfig;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Gathers a body that is small before a thread is given to its request. The framework would give it
 * one first, which then waits for each piece: with many small requests a profile showed a fifth of
 * the service's time go into that.
 */
@ApplicationScoped
public class SmallBodies {

  /**
   * In bytes. What is larger, or does not say how large it is, is read by its thread piece by
   * piece.
   */
  private static final int MAX_SIZE = 256 * 1024;

  /** After {@link BodyLimit}. */
  private static final int LAST = 0;

  private final PlatformConfig config;

  SmallBodies(PlatformConfig config) {
    this.config = config;
  }

  void register(@Observes Filters filters) {
    filters.register(this::gather, LAST);
  }

  private void gather(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!isSmall(request.getHeader(HttpHeaderNames.CONTENT_LENGTH))
        || isAsking(request)
        || isReadAsItComes(context)) {
      context.next();
      return;
    }
    request
        .body()
        .onSuccess(
            body -> {
              ((RoutingContextInternal) context).setBody(body);
              context.next();
            })
        .onFailure(context::fail);
    request.resume();
  }

  /** What may be large is dealt with piece by piece, and whoever hangs up keeps what has landed. */
  private boolean isReadAsItComes(RoutingContext context) {
    return config.largeBodies().keySet().stream()
        .anyMatch(root -> BodyLimit.isUnder(context.normalizedPath(), root));
  }

  /** The framework answers that the body may come once somebody reads it (RFC 9110, 10.1.1). */
  private static boolean isAsking(HttpServerRequest request) {
    return request.headers().contains(HttpHeaderNames.EXPECT);
  }

  private static boolean isSmall(@Nullable String length) {
    try {
      int bytes = length == null ? 0 : Integer.parseInt(length);
      return bytes > 0 && bytes <= MAX_SIZE;
    } catch (NumberFormatException foreign) {
      return false;
    }
  }
}

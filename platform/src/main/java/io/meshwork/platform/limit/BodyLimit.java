package io.meshwork.platform.limit;

import io.meshwork.platform.PlatformConfig;
import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Problem;
import io.meshwork.platform.error.ProblemWriter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body that says it is too large before any of it is read, with a problem. The framework
 * would refuse it just after, without one, and knows one limit for all addresses only: it is set to
 * the largest of ours.
 */
@ApplicationScoped
public class BodyLimit {

  /** After authentication, before the framework's own check. */
  private static final int BEFORE = 10;

  /** After the framework's own check, which sets the limit of a body that does not say its size. */
  private static final int AFTER = 1;

  private final PlatformConfig config;
  private final ProblemWriter problems;

  BodyLimit(PlatformConfig config, ProblemWriter problems) {
    this.config = config;
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE);
    filters.register(this::limit, AFTER);
  }

  private void check(RoutingContext context) {
    long bytes = bytes(context);
    if (length(context.request().getHeader(HttpHeaderNames.CONTENT_LENGTH)) <= bytes) {
      context.next();
      return;
    }
    var problem =
        Problem.of(
            ErrorCode.TOO_LARGE, "A body may have at most %d bytes.".formatted(bytes), List.of());
    var response = context.response();
    response.putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    problems.end(response, problem);
  }

  private void limit(RoutingContext context) {
    if (context.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null) {
      context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, bytes(context));
    }
    context.next();
  }

  private long bytes(RoutingContext context) {
    return config.largeBodies().entrySet().stream()
        .filter(large -> isUnder(context.normalizedPath(), large.getKey()))
        .map(large -> large.getValue().asLongValue())
        .findFirst()
        .orElseGet(() -> config.bodyLimit().asLongValue());
  }

  static boolean isUnder(String path, String root) {
    return path.equals(root) || path.startsWith(root + "/");
  }

  /** What is no number is left for the framework to refuse. */
  private static long length(@Nullable String header) {
    try {
      return header == null ? 0 : Long.parseLong(header);
    } catch (NumberFormatException foreign) {
      return 0;
    }
  }
}

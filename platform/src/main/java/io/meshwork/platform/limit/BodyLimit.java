package io.meshwork.platform.limit;

import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Problem;
import io.meshwork.platform.error.ProblemWriter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body that says it is too large before any of it is read, with a problem. The framework
 * would refuse it just after, without one.
 */
@ApplicationScoped
public class BodyLimit {

  /** After authentication, before the framework's own check. */
  private static final int PRIORITY = 10;

  private final long bytes;
  private final ProblemWriter problems;

  BodyLimit(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize size,
      ProblemWriter problems) {
    this.bytes = size.asLongValue();
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext context) {
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

  /** What is no number is left for the framework to refuse. */
  private static long length(@Nullable String header) {
    try {
      return header == null ? 0 : Long.parseLong(header);
    } catch (NumberFormatException foreign) {
      return 0;
    }
  }
}

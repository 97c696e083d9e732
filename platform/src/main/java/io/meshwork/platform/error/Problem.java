package io.meshwork.platform.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.opentelemetry.api.trace.Span;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An error as REST tells it: problem details of RFC 9457 with three members of our own.
 *
 * @param type always {@code about:blank}: the code tells the kind
 * @param title what happened, the same for every request with this code
 * @param status the HTTP status
 * @param detail what happened to this request
 * @param code name of the {@link ErrorCode}
 * @param violations every fault of the request, when it was not valid
 * @param traceId under which the request can be found in traces and logs
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "An error: problem details of RFC 9457")
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    @Schema(implementation = ErrorCode.class) String code,
    List<Violation> violations,
    @Nullable String traceId) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public static Problem of(Failure failure) {
    return of(failure.code(), failure.getMessage(), failure.violations());
  }

  public static Problem of(ErrorCode code, @Nullable String detail, List<Violation> violations) {
    return new Problem(
        "about:blank", code.title(), code.http(), detail, code.name(), violations, currentTrace());
  }

  private static @Nullable String currentTrace() {
    var context = Span.current().getSpanContext();
    return context.isValid() ? context.getTraceId() : null;
  }
}

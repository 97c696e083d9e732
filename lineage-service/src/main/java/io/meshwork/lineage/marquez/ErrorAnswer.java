package io.meshwork.lineage.marquez;

import io.meshwork.platform.error.Problem;
import io.meshwork.platform.error.Violation;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An error as Marquez's clients read it.
 *
 * @param code the HTTP status
 * @param details every fault of the request when there are several; null otherwise
 */
@Schema(name = "MarquezError")
record ErrorAnswer(int code, String message, @Nullable String details) {

  static ErrorAnswer of(Problem problem) {
    String message = Objects.requireNonNullElse(problem.detail(), problem.title());
    String details =
        problem.violations().size() < 2
            ? null
            : problem.violations().stream()
                .map(Violation::sentence)
                .collect(Collectors.joining("; "));
    return new ErrorAnswer(problem.status(), message, details);
  }
}

package io.meshwork.catalog.ccompat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.meshwork.catalog.registry.Refusal;
import io.meshwork.catalog.registry.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether a schema may follow.
 *
 * @param messages why not; absent unless they were asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CompatibilityCheckResponse")
record CompatibilityAnswer(
    @JsonProperty("is_compatible") boolean isCompatible, @Nullable List<String> messages) {

  static CompatibilityAnswer of(Verdict verdict, boolean isVerbose) {
    return new CompatibilityAnswer(verdict.isCompatible(), isVerbose ? messages(verdict) : null);
  }

  private static List<String> messages(Verdict verdict) {
    return verdict.isCompatible()
        ? List.of()
        : Stream.concat(
                verdict.refusals().stream().map(CompatibilityAnswer::message),
                Stream.of("{compatibility: '%s'}".formatted(verdict.level())))
            .toList();
  }

  private static String message(Refusal refusal) {
    return "{errorType:'%s', description:'%s', path:'%s', reader:'%s', writer:'%s', direction:'%s', oldSchemaVersion: %d}"
        .formatted(
            refusal.why().rule(),
            refusal.why().explanation(),
            refusal.why().path(),
            refusal.why().reader(),
            refusal.why().writer(),
            refusal.direction(),
            refusal.version());
  }
}

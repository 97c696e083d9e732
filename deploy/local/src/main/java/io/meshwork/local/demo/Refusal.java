package io.meshwork.local.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a service says is wrong: problem details (RFC 9457), or which events of a batch are. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Refusal(
    @Nullable String detail,
    @Nullable List<Violation> violations,
    @JsonProperty("failed_events") @Nullable List<FailedEvent> failedEvents) {

  private static final int MOST_SENTENCES = 5;
  private static final int MOST_CHARACTERS = 300;

  private record Violation(String field, String message) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record FailedEvent(int index, String reason) {}

  /** From the body of an answer, which may be anything if it is not from a service of ours. */
  static Refusal of(String body, ObjectMapper json) {
    try {
      if (!body.isBlank()) {
        return json.readValue(body, Refusal.class);
      }
    } catch (JsonProcessingException foreign) {
      return new Refusal(body.substring(0, Math.min(body.length(), MOST_CHARACTERS)), null, null);
    }
    return new Refusal(null, null, null);
  }

  boolean namesEvents() {
    return failedEvents != null && !failedEvents.isEmpty();
  }

  /** The first few faults, a line each. */
  String sentences() {
    return Stream.of(
            Stream.ofNullable(detail),
            Stream.ofNullable(violations)
                .flatMap(List::stream)
                .map(fault -> fault.field() + ": " + fault.message()),
            Stream.ofNullable(failedEvents)
                .flatMap(List::stream)
                .map(event -> "event %d: %s".formatted(event.index(), event.reason())))
        .flatMap(sentences -> sentences)
        .limit(MOST_SENTENCES)
        .collect(Collectors.joining("\n  "));
  }
}

package io.meshwork.catalog.history;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Things as they were at an instant. */
@ApplicationScoped
@Transactional
public class Timeline {

  private final Changes changes;
  private final ObjectReader json;

  Timeline(Changes changes, ObjectMapper json) {
    this.changes = changes;
    this.json = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /**
   * A thing as it was, or as it is now.
   *
   * @param asOf the request's parameter: RFC 3339 with an offset; null for now
   * @param now tells how the thing is now
   * @throws Failure INVALID if that is not an instant, NOT_FOUND if the thing did not exist then
   */
  public <V> V at(Urn urn, @Nullable String asOf, Class<V> view, Supplier<V> now) {
    if (asOf == null) {
      return now.get();
    }
    Instant instant = instant("asOf", asOf);
    String content =
        changes
            .at(urn, instant)
            .map(change -> change.content)
            .filter(Objects::nonNull)
            .orElseThrow(() -> Failure.notFound("%s as of %s".formatted(urn, instant)));
    try {
      return json.readValue(content, view);
    } catch (IOException impossible) {
      throw new IllegalStateException("History of %s cannot be read".formatted(urn), impossible);
    }
  }

  private static Instant instant(String field, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException malformed) {
      throw Failure.invalid(field, "must be an instant such as 2026-03-01T12:00:00Z");
    }
  }
}

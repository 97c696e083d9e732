package io.meshwork.catalog.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of a product that others may rely on.
 *
 * @param publishedAt when the product first was active in it
 * @param deprecatedAt since when nobody new should rely on it; absent while it may be relied on
 * @param successor what to use instead: a version of the product, or the URN of another
 * @param sunset the last day on which it can be relied on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PublishedVersion")
public record PublishedVersion(
    String version,
    Instant publishedAt,
    @Nullable Instant deprecatedAt,
    @Nullable String successor,
    @Nullable LocalDate sunset) {

  static PublishedVersion now(String version, Instant now) {
    return new PublishedVersion(version, now, null, null, null);
  }

  PublishedVersion deprecated(Instant now, @Nullable String successor, @Nullable LocalDate sunset) {
    return new PublishedVersion(
        version, publishedAt, deprecatedAt == null ? now : deprecatedAt, successor, sunset);
  }

  PublishedVersion revived() {
    return now(version, publishedAt);
  }
}

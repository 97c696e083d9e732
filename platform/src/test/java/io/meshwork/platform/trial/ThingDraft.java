package io.meshwork.platform.trial;

import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thing as a caller sends it. */
public record ThingDraft(
    @NotBlank String title,
    @Nullable Integer count,
    @Nullable Boolean fragile,
    @Nullable Instant seenAt,
    @Nullable List<String> tags,
    @Nullable Size size) {

  /** How big a thing is. */
  public enum Size {
    SMALL,
    LARGE
  }
}

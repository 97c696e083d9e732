package io.meshwork.catalog.registry;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What holds for a subject: what it says itself, else its context, else what is said for all. */
record Settings(CompatibilityLevel compatibility, boolean normalize, Mode mode) {

  /** What a subject, a context or the whole registry says; null where it says nothing. */
  record Said(
      @Nullable CompatibilityLevel compatibility,
      @Nullable Boolean normalize,
      @Nullable Mode mode) {

    static final Said NOTHING = new Said(null, null, null);
  }

  /**
   * What holds after all that is said.
   *
   * @param said the nearest to the subject first, the registry's own last
   */
  static Settings of(List<Said> said, CompatibilityLevel otherwise) {
    boolean isOverridden = said.getLast().mode() == Mode.READONLY_OVERRIDE;
    return new Settings(
        first(said, Said::compatibility, otherwise),
        first(said, Said::normalize, false),
        isOverridden ? Mode.READONLY_OVERRIDE : first(said, Said::mode, Mode.READWRITE));
  }

  private static <T> T first(List<Said> said, Function<Said, @Nullable T> part, T otherwise) {
    return said.stream().map(part).filter(Objects::nonNull).findFirst().orElse(otherwise);
  }
}

package io.meshwork.quality.check;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How grave it is that a check does not pass. ODCS leaves the words of a severity free ({@code
 * quality[].severity}); a word that is none of these, or none at all, means an error.
 */
public enum Severity {
  CRITICAL,
  ERROR,
  MODERATE,
  WARNING,
  INFO;

  private static final Map<String, Severity> BY_WORD =
      Map.ofEntries(
          entry("critical", CRITICAL),
          entry("blocker", CRITICAL),
          entry("fatal", CRITICAL),
          entry("moderate", MODERATE),
          entry("medium", MODERATE),
          entry("warning", WARNING),
          entry("warn", WARNING),
          entry("low", WARNING),
          entry("minor", WARNING),
          entry("info", INFO),
          entry("information", INFO),
          entry("informational", INFO),
          entry("notice", INFO));

  /** What a contract means by a word. */
  public static Severity of(@Nullable String word) {
    return word == null
        ? ERROR
        : BY_WORD.getOrDefault(word.strip().toLowerCase(Locale.ROOT), ERROR);
  }

  /** The words, in lower case, that mean no more than a warning. */
  public static List<String> mildWords() {
    return BY_WORD.keySet().stream().filter(word -> of(word).isMild()).sorted().toList();
  }

  /** Whether a check that does not pass is no more than a warning. */
  public boolean isMild() {
    return this == WARNING || this == INFO;
  }

  /** The word for it, such as {@code error}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package io.meshwork.quality.check;

import java.util.Locale;
import java.util.Set;

/**
 * The words for how severe it is that a check fails. The standard leaves them free: these are no
 * more than a warning, any other, or none, is an error.
 */
public final class Severities {

  public static final Set<String> MILD =
      Set.of("info", "information", "informational", "notice", "warning", "warn", "low", "minor");

  private Severities() {}

  /** Whether a severity, as a contract writes it, is no more than a warning. */
  public static boolean isMild(String severity) {
    return MILD.contains(severity.strip().toLowerCase(Locale.ROOT));
  }
}

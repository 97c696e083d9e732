package io.meshwork.quality.sla.objective;

import io.meshwork.platform.urn.Urn;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What is promised of a dataset.
 *
 * @param target share of the minutes in which it must hold, more than 0 and at most 1
 * @param window over which that is counted, in whole seconds; it rolls
 */
public record Promise(Kind kind, Terms terms, double target, Duration window) {

  public Promise {
    // As it is kept, so that it has the same id when it is read again.
    window = window.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * Stands for it: the same promise by the same source about the same dataset has the same.
   *
   * @param source URN of a contract, or what else makes it
   */
  public UUID id(String source, Urn dataset) {
    return Urn.digest(
        String.join(
            "\n",
            source,
            dataset.toString(),
            kind.word(),
            terms.text(),
            target + "",
            window.toString()));
  }

  /** What must hold, as people say it. */
  public String sentence() {
    return switch (terms) {
      case Terms.Within within ->
          switch (kind) {
            case LATENCY ->
                "A version is there at most %s after a run began to make it."
                    .formatted(Spans.words(within.limit()));
            case FREQUENCY ->
                "A new version comes every %s.".formatted(Spans.words(within.limit()));
            case FRESHNESS, TIME_OF_AVAILABILITY, AVAILABILITY, COMPLETENESS, PASS_RATE ->
                "The newest version is at most %s old.".formatted(Spans.words(within.limit()));
          };
      case Terms.By by ->
          "A version of the day is there by %s (%s).".formatted(by.time(), by.zone());
      case Terms.Fit _ -> "No check fails.";
      case Terms.Level level ->
          "At least %s %% of %s do not fail."
              .formatted(
                  level.percent().toPlainString(),
                  kind == Kind.COMPLETENESS ? "the checks of completeness" : "all checks");
    };
  }
}

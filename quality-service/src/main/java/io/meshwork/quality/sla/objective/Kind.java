package io.meshwork.quality.sla.objective;

import com.fasterxml.jackson.annotation.JsonValue;
import io.meshwork.quality.check.Dimension;
import io.meshwork.quality.check.OwnChecks;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be promised of a dataset and is measured. */
@Schema(name = "SlaProperty")
public enum Kind {
  /** The newest version is not older than so long. */
  FRESHNESS("freshness", Dimension.TIMELINESS),
  /** A new version comes every so often. */
  FREQUENCY("frequency", Dimension.TIMELINESS),
  /** A version is there so long after a run began to make it. */
  LATENCY("latency", Dimension.TIMELINESS),
  /** A version of the day is there by a time of day. */
  TIME_OF_AVAILABILITY("timeOfAvailability", Dimension.TIMELINESS),
  /** No check fails. */
  AVAILABILITY("availability", Dimension.UNSPECIFIED),
  /** Of the checks of completeness, a share does not fail. */
  COMPLETENESS("completeness", Dimension.COMPLETENESS),
  /** Of all checks, a share does not fail. */
  PASS_RATE("passRate", Dimension.UNSPECIFIED);

  private final String word;
  private final Dimension dimension;

  Kind(String word, Dimension dimension) {
    this.word = word;
    this.dimension = dimension;
  }

  /** The word for it, such as {@code timeOfAvailability}. */
  @JsonValue
  public String word() {
    return word;
  }

  public Dimension dimension() {
    return dimension;
  }

  /** The check that says on a dataset whether all promises of the kind are kept. */
  public String check() {
    return OwnChecks.OF_PROMISES + word;
  }

  /** Whether it is told by when versions were there, not by what checks found. */
  public boolean isOfArrivals() {
    return dimension == Dimension.TIMELINESS;
  }

  static Optional<Kind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equalsIgnoreCase(word)).findFirst();
  }
}

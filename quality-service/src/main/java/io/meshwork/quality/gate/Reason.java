package io.meshwork.quality.gate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.version.Fault;
import io.meshwork.quality.version.FaultKind;
import java.time.Instant;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against using a dataset.
 *
 * @param kind check: of the data itself; taint: of something that it was made of; unrepeated: a
 *     check that failed before the latest version was written, and was not made again of that
 * @param decision stop or warn: what it alone would lead to
 * @param dataset URN of the dataset checked; for a taint, where it comes from
 * @param run id of the run that wrote what was checked; absent if none is known
 * @param check name of the check
 * @param outcome of its latest result
 * @param message why it did not pass; the first 500 characters at most
 * @param since when the first result was measured that did not pass after the last that did; of
 *     what was not made again, when it failed last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "GateReason")
public record Reason(
    FaultKind kind,
    Decision decision,
    String dataset,
    @Nullable String run,
    String check,
    Outcome outcome,
    String message,
    Instant since) {

  /** The gravest first, of those what the data itself has, of those what is known longest. */
  static final Comparator<Reason> GRAVEST_FIRST =
      Comparator.comparing(Reason::decision)
          .reversed()
          .thenComparing(Reason::kind)
          .thenComparing(Reason::since)
          .thenComparing(Reason::dataset)
          .thenComparing(Reason::check);

  static Reason of(Fault fault) {
    return new Reason(
        fault.kind(),
        fault.stops() ? Decision.STOP : Decision.WARN,
        fault.dataset(),
        fault.run(),
        fault.check(),
        fault.outcome(),
        fault.message(),
        fault.since());
  }

  /** For people, in one line. */
  String sentence() {
    String how =
        switch (kind) {
          case CHECK -> "";
          case TAINT -> "made of what did not pass ";
          case UNREPEATED ->
              "not made again of the latest version since it failed at %s: ".formatted(since);
        };
    return "%s'%s' of %s: %s"
        .formatted(how, check, dataset, message.isEmpty() ? outcome.word() : message);
  }
}

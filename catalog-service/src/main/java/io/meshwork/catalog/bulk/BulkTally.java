package io.meshwork.catalog.bulk;

import io.meshwork.catalog.history.Written;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of the lines of one request. */
final class BulkTally {

  static final int MAX_FAILURES = 100;

  private final List<BulkReport.FailedLine> failures = new ArrayList<>();
  private long created;
  private long replaced;
  private long failed;
  private @Nullable Failure stopped;

  void written(Written<?> written) {
    if (written.isNew()) {
      created++;
    } else {
      replaced++;
    }
  }

  void failed(long line, @Nullable Urn urn, Failure failure) {
    failed++;
    if (failures.size() < MAX_FAILURES) {
      failures.add(
          new BulkReport.FailedLine(
              line, urn == null ? null : urn.toString(), BulkReport.LineError.of(failure)));
    }
  }

  void stopped(Failure failure) {
    stopped = failure;
  }

  BulkReport report() {
    return new BulkReport(
        created + replaced + failed,
        created,
        replaced,
        failed,
        failures.stream().sorted(Comparator.comparing(BulkReport.FailedLine::line)).toList(),
        failed - failures.size(),
        stopped == null ? null : BulkReport.LineError.of(stopped));
  }
}

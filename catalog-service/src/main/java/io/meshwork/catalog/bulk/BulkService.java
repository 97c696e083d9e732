package io.meshwork.catalog.bulk;

import io.meshwork.catalog.history.ChangeLog;
import io.meshwork.catalog.history.Written;
import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.Fault;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes the lines in order, some hundred in a transaction. If one of these fails, each half of it
 * is tried again, until a bad line is alone and keeps no good one from landing.
 */
@ApplicationScoped
class BulkService {

  /** Of one line; what it declares has to fit into an event. */
  static final int MAX_LINE_BYTES = 2 * 1024 * 1024;

  private static final int BATCH_LINES = 200;
  private static final int BATCH_BYTES = 2 * 1024 * 1024;
  private static final int ATTEMPTS = 3;

  private final LineReader reader;
  private final ChangeLog changes;
  private final EntityManager entities;

  BulkService(LineReader reader, ChangeLog changes, EntityManager entities) {
    this.reader = reader;
    this.changes = changes;
    this.entities = entities;
  }

  /**
   * Writes every line of {@code body} that can be written. Never more than a batch is in memory.
   *
   * <p>If the database does not answer, the rest of the lines is not read, and the report says so.
   *
   * @param check is given each line first, and throws what speaks against it
   * @param written is called after every batch
   */
  BulkReport load(InputStream body, Consumer<BulkLine<?>> check, String actor, Runnable written)
      throws IOException {
    var tally = new BulkTally();
    try {
      load(body, check, actor, written, tally);
    } catch (Failure down) {
      tally.stopped(down);
    }
    return tally.report();
  }

  private void load(
      InputStream body,
      Consumer<BulkLine<?>> check,
      String actor,
      Runnable written,
      BulkTally tally)
      throws IOException {
    var lines = new LineSplitter(body, MAX_LINE_BYTES);
    var batch = new ArrayList<BulkLine<?>>();
    int bytes = 0;
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      if (isBlank(line)) {
        continue;
      }
      try {
        BulkLine<?> read = read(lines, line);
        check.accept(read);
        batch.add(read);
        bytes += read.bytes();
      } catch (Failure bad) {
        tally.failed(lines.number(), null, bad);
      }
      if (batch.size() == BATCH_LINES || bytes >= BATCH_BYTES) {
        write(batch, actor, tally);
        written.run();
        batch.clear();
        bytes = 0;
      }
    }
    if (!batch.isEmpty()) {
      write(batch, actor, tally);
    }
  }

  private BulkLine<?> read(LineSplitter lines, byte[] line) {
    if (lines.isTooLong()) {
      throw new Failure(
          ErrorCode.TOO_LARGE, "A line may have at most %d bytes.".formatted(MAX_LINE_BYTES));
    }
    return reader.read(lines.number(), line);
  }

  private void write(List<BulkLine<?>> lines, String actor, BulkTally tally) {
    if (lines.size() == 1) {
      writeAlone(lines.getFirst(), actor, tally);
      return;
    }
    try {
      put(lines, actor).forEach(tally::written);
    } catch (RuntimeException failed) {
      Log.debugf("Lines failed, trying each half: lines=%d reason=%s", lines.size(), failed);
      int middle = lines.size() / 2;
      write(lines.subList(0, middle), actor, tally);
      write(lines.subList(middle, lines.size()), actor, tally);
    }
  }

  private void writeAlone(BulkLine<?> line, String actor, BulkTally tally) {
    for (int attempt = 1; ; attempt++) {
      try {
        put(List.of(line), actor).forEach(tally::written);
        return;
      } catch (Failure bad) {
        tally.failed(line.number(), line.urn(), bad);
        return;
      } catch (RuntimeException failed) {
        if (Fault.of(failed) != Fault.TRANSIENT) {
          tally.failed(line.number(), line.urn(), unexpected(line, failed));
          return;
        } else if (attempt == ATTEMPTS) {
          throw new Failure(
              ErrorCode.UNAVAILABLE,
              "The database does not answer. Lines before %d have landed; send the rest, or all, again."
                  .formatted(line.number()));
        }
      }
    }
  }

  private static Failure unexpected(BulkLine<?> line, RuntimeException failed) {
    Failure told = Failure.unexpected(failed);
    if (told.code().http() >= 500) {
      Log.errorf(failed, "Line failed: line=%d urn=%s", line.number(), line.urn());
    }
    return told;
  }

  private List<Written<?>> put(List<BulkLine<?>> lines, String actor) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              changes.lock(lines.stream().map(BulkLine::urn).toList());
              return changes.together(() -> putRuns(lines, actor));
            });
  }

  private List<Written<?>> putRuns(List<BulkLine<?>> lines, String actor) {
    var written = new ArrayList<Written<?>>();
    for (BulkRun<?> run : BulkRun.of(lines)) {
      written.addAll(run.put(actor));
      // What is kept would be compared again with every further run.
      entities.flush();
      entities.clear();
    }
    return written;
  }

  private static boolean isBlank(byte[] line) {
    for (byte character : line) {
      if (character > ' ' || character < 0) {
        return false;
      }
    }
    return true;
  }
}

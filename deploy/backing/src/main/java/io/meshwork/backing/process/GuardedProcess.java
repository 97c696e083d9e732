package io.meshwork.backing.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A process that ends with the one that started it, even if that is killed: see {@code guard.sh}.
 */
public final class GuardedProcess implements AutoCloseable {

  private static final String GUARD = guard();

  private final String name;
  private final Process guard;
  private final Path log;
  private final Optional<Path> temporary;

  private GuardedProcess(Spec spec, Process guard) {
    this.name = spec.name();
    this.guard = guard;
    this.log = spec.log();
    this.temporary = spec.temporary();
  }

  /**
   * What to run.
   *
   * @param name for messages
   * @param command program and arguments
   * @param environment added to this process's own
   * @param log file that gets what the process prints
   * @param stopSignal asks the process to end, such as {@code TERM}
   * @param stopPatience after which it is killed
   * @param temporary folder to remove when the process is gone
   */
  public record Spec(
      String name,
      List<String> command,
      Map<String, String> environment,
      Path log,
      String stopSignal,
      Duration stopPatience,
      Optional<Path> temporary) {}

  public static GuardedProcess start(Spec spec) {
    var command = new ArrayList<String>(List.of("bash", "-c", GUARD, "guard", spec.stopSignal()));
    command.add(Long.toString(spec.stopPatience().toSeconds()));
    command.add(spec.temporary().map(Path::toString).orElse(""));
    command.addAll(spec.command());
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(spec.environment());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
    try {
      Files.createDirectories(spec.log().toAbsolutePath().getParent());
      return new GuardedProcess(spec, builder.start());
    } catch (IOException failed) {
      throw new UncheckedIOException(spec.name() + " could not be started", failed);
    }
  }

  /**
   * Waits until {@code ready} holds.
   *
   * @throws IllegalStateException if the process ends first or the time is up; the message holds
   *     the last lines it printed
   */
  public void await(Duration patience, BooleanSupplier ready) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!ready.getAsBoolean()) {
      if (!guard.isAlive()) {
        String lastLines = lastLines();
        close();
        throw new IllegalStateException(name + " ended while starting.\n" + lastLines);
      }
      if (System.nanoTime() > deadline) {
        String lastLines = lastLines();
        close();
        throw new IllegalStateException(
            "%s was not ready after %d s.%n%s".formatted(name, patience.toSeconds(), lastLines));
      }
      pause();
    }
  }

  public boolean isAlive() {
    return guard.isAlive();
  }

  /** The process itself, which its guard started beside a shell that watches; empty once ended. */
  public Optional<ProcessHandle> process() {
    return guard
        .children()
        .filter(child -> !child.info().command().orElse("bash").endsWith("bash"))
        .findFirst();
  }

  /** Ends the process and waits until it is gone. */
  @Override
  public void close() {
    guard.destroy();
    try {
      if (!guard.waitFor(60, TimeUnit.SECONDS)) {
        guard.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    temporary.filter(Files::exists).ifPresent(GuardedProcess::remove);
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(folder + " could not be removed", failed);
    }
  }

  private String lastLines() {
    try {
      List<String> lines = Files.readAllLines(log, UTF_8);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()))
          + "\n(from "
          + log
          + ")";
    } catch (IOException unreadable) {
      return "(its log " + log + " cannot be read)";
    }
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(50));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting", interrupted);
    }
  }

  private static String guard() {
    try (InputStream script = GuardedProcess.class.getResourceAsStream("guard.sh")) {
      if (script == null) {
        throw new IllegalStateException("guard.sh is missing");
      }
      return new String(script.readAllBytes(), UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

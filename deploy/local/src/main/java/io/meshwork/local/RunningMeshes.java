package io.meshwork.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The meshes that this user runs on this machine, by the port of their gateway. */
final class RunningMeshes {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** Among what the kernel tells of a process after its name. */
  private static final int START_TICKS = 19;

  private final Path folder;

  RunningMeshes(Path folder) {
    this.folder = folder;
  }

  static RunningMeshes ofThisUser() {
    return new RunningMeshes(folder());
  }

  /** Where this user's state of Meshwork is kept. */
  static Path folder() {
    String state = System.getenv("XDG_STATE_HOME");
    Path home =
        state == null || state.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "state")
            : Path.of(state);
    return home.resolve("meshwork");
  }

  /** Notes that this process runs the mesh at {@code port}, until it ends. */
  void note(int port) {
    var self = ProcessHandle.current();
    Path file = file(port);
    try {
      Files.createDirectories(folder);
      Files.writeString(file, self.pid() + " " + startOf(self) + "\n");
    } catch (IOException failed) {
      throw new UncheckedIOException("The mesh could not be noted for deploy/down", failed);
    }
  }

  void forget(int port) {
    try {
      Files.deleteIfExists(file(port));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The ports of all that run. */
  List<Integer> ports() {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d+"))
          .map(Integer::valueOf)
          .filter(port -> launcher(port).isPresent())
          .sorted()
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Stops the mesh at {@code port} and waits until it is gone.
   *
   * @return whether there was one
   */
  boolean stop(int port) {
    Optional<ProcessHandle> launcher = launcher(port);
    if (launcher.isEmpty()) {
      forget(port);
      return false;
    }
    launcher.get().destroy();
    try {
      launcher.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException stuck) {
      throw new LaunchFailure(
          "The mesh at port %d did not stop within %d s.".formatted(port, PATIENCE.toSeconds()),
          "Kill process %d; what it started ends with it.".formatted(launcher.get().pid()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting", interrupted);
    }
  }

  /** A process id may by now be another process's, so its start is compared too. */
  private Optional<ProcessHandle> launcher(int port) {
    try {
      String[] noted = Files.readString(file(port)).strip().split(" ", 2);
      return ProcessHandle.of(Long.parseLong(noted[0]))
          .filter(ProcessHandle::isAlive)
          .filter(process -> startOf(process).equals(noted[1]));
    } catch (IOException | NumberFormatException none) {
      return Optional.empty();
    }
  }

  /** By the kernel's own count where it tells: an instant is another once the clock is set anew. */
  private static String startOf(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[START_TICKS];
    } catch (IOException notThere) {
      return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
  }

  private Path file(int port) {
    return folder.resolve(Integer.toString(port));
  }
}

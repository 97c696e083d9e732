package io.meshwork.local;

import io.meshwork.backing.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must hold before anything is started. */
final class Preflight {

  /** What all processes together take, with some room. */
  private static final long MEMORY_NEEDED = 2_300L << 20;

  private static final Path MEMINFO = Path.of("/proc/meminfo");

  private Preflight() {}

  /**
   * Checks everything.
   *
   * @throws LaunchFailure at the first thing that does not hold
   */
  static void check(MeshOptions options) {
    if (options.port() != 0) {
      checkPort(options.port());
      checkPort(options.port() + 1);
    }
    checkMemory();
    for (String service : ServiceProcess.NAMES) {
      if (Files.notExists(ServiceProcess.jar(options.checkout(), service))) {
        throw new LaunchFailure(
            service + " is not built.", "Run deploy/up, or ./mvnw package -Dquick, first.");
      }
    }
  }

  private static void checkPort(int port) {
    if (!Ports.isFree(port)) {
      throw new LaunchFailure(
          "Port " + port + " is in use by another program.",
          "Stop that program, or choose another port with --port N (N and N+1 must be free).");
    }
  }

  private static void checkMemory() {
    long available = availableMemory();
    if (available < MEMORY_NEEDED) {
      throw new LaunchFailure(
          "Meshwork needs %d MiB of free memory, and this machine has %d MiB."
              .formatted(MEMORY_NEEDED >> 20, available >> 20),
          "Close other programs, or give the machine or container more memory.");
    }
  }

  /** In bytes; what a container may still take, where this is one. */
  private static long availableMemory() {
    var system =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    if (Files.notExists(MEMINFO)) {
      return system.getTotalMemorySize();
    }
    try (var lines = Files.lines(MEMINFO)) {
      long available =
          lines
              .filter(line -> line.startsWith("MemAvailable:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
              .findFirst()
              .orElse(Long.MAX_VALUE);
      return Math.min(available, system.getTotalMemorySize());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

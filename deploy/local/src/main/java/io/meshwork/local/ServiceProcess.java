package io.meshwork.local;

import io.meshwork.backing.process.GuardedProcess;
import io.meshwork.backing.process.Ports;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** One of the four services as a process, on ports that stay the same when it is started again. */
public final class ServiceProcess implements AutoCloseable {

  static final List<String> NAMES =
      List.of("catalog-service", "lineage-service", "quality-service", "gateway");

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Quick to start and small, which on one's own machine matters more than speed under load. */
  private static final List<String> JVM =
      List.of(
          "-Xms24m",
          "-Xmx160m",
          "-Xss512k",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:ReservedCodeCacheSize=48m",
          "-XX:+ExitOnOutOfMemoryError",
          "-Xshare:auto",
          "--sun-misc-unsafe-memory-access=allow",
          "--enable-native-access=ALL-UNNAMED");

  /** More options of the JVM, which come after ours and therefore win; for measuring. */
  private static final String MORE = "MESHWORK_JVM";

  private final String name;
  private final Path jar;
  private final MeshFolder folder;
  private final int httpPort;
  private final int grpcPort;
  private final int managementPort;
  private @Nullable GuardedProcess process;

  ServiceProcess(String name, Path checkout, MeshFolder folder, int httpPort, int grpcPort) {
    this.name = name;
    this.jar = jar(checkout, name);
    this.folder = folder;
    this.httpPort = Ports.orFree(httpPort);
    this.grpcPort = Ports.orFree(grpcPort);
    this.managementPort = Ports.orFree(0);
  }

  static Path jar(Path checkout, String name) {
    return checkout.resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
  }

  public String name() {
    return name;
  }

  public int httpPort() {
    return httpPort;
  }

  public int grpcPort() {
    return grpcPort;
  }

  public int managementPort() {
    return managementPort;
  }

  /** Writes the service's configuration: {@code settings}, and where it listens. */
  void configure(Map<String, String> settings) {
    var all = new Properties();
    all.putAll(settings);
    all.put("quarkus.http.host", "127.0.0.1");
    all.put("quarkus.http.port", Integer.toString(httpPort));
    all.put("quarkus.management.host", "127.0.0.1");
    all.put("quarkus.management.port", Integer.toString(managementPort));
    all.put("quarkus.grpc.server.host", "127.0.0.1");
    all.put("quarkus.grpc.server.port", Integer.toString(grpcPort));
    var text = new StringWriter();
    try {
      all.store(text, null);
      Identity.writeSecret(folder.config(name), text.toString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<String> more() {
    String more = System.getenv(MORE);
    return more == null || more.isBlank() ? List.of() : List.of(more.strip().split("\\s+"));
  }

  /** Starts the service and waits until it is ready. */
  public synchronized void start() {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.addAll(more());
    command.add("-Dquarkus.config.locations=" + folder.config(name).toUri());
    command.add("-jar");
    command.add(jar.toString());
    var started =
        GuardedProcess.start(
            new GuardedProcess.Spec(
                name,
                command,
                Map.of("MALLOC_ARENA_MAX", "2"),
                folder.log(name),
                "TERM",
                Duration.ofSeconds(25),
                Optional.empty()));
    process = started;
    started.await(PATIENCE, this::isReady);
  }

  public synchronized boolean isRunning() {
    return process != null && process.isAlive();
  }

  /** Ends the process at once, as a crash would. */
  public synchronized void kill() {
    if (process != null) {
      process.process().ifPresent(ProcessHandle::destroyForcibly);
      process.close();
    }
  }

  @Override
  public synchronized void close() {
    if (process != null) {
      process.close();
      process = null;
    }
  }

  private boolean isReady() {
    var ready = URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

package io.meshwork.backing.process;

import io.meshwork.backing.ElasticsearchService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Elasticsearch as a process. */
final class ElasticsearchProcess implements ElasticsearchService {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final GuardedProcess process;
  private final int port;

  private ElasticsearchProcess(GuardedProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  static ElasticsearchProcess start(DataFolder folder, int wantedPort) {
    Path home = Archives.elasticsearch();
    int port = Ports.orFree(wantedPort);
    Path configuration = configure(home, folder, port);
    Unprivileged.own(folder.path());
    var process =
        GuardedProcess.start(
            new GuardedProcess.Spec(
                "Elasticsearch",
                Unprivileged.command(List.of(home.resolve("bin/elasticsearch").toString())),
                environment(configuration, folder),
                folder.log("elasticsearch"),
                folder.isTemporary() ? "KILL" : "TERM",
                Duration.ofSeconds(30),
                folder.temporary()));
    process.await(PATIENCE, () -> isReady(port));
    return new ElasticsearchProcess(process, port);
  }

  @Override
  public String host() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    process.close();
  }

  private static Map<String, String> environment(Path configuration, DataFolder folder) {
    return Map.of(
        "ES_JAVA_HOME",
        System.getProperty("java.home"),
        "ES_PATH_CONF",
        configuration.toString(),
        "ES_TMPDIR",
        folder.path().resolve("tmp").toString(),
        "ES_JAVA_OPTS",
        "-Xms256m -Xmx256m -XX:-UseG1GC -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MaxDirectMemorySize=64m"
            + " -XX:-HeapDumpOnOutOfMemoryError",
        "CLI_JAVA_OPTS",
        "-Xmx32m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=16m");
  }

  /** The node writes into its configuration folder, so it gets a copy of its own. */
  private static Path configure(Path home, DataFolder folder, int port) {
    Path configuration = folder.path().resolve("config");
    try {
      Files.createDirectories(configuration);
      Files.createDirectories(folder.path().resolve("tmp"));
      for (String file : List.of("jvm.options", "log4j2.properties")) {
        Files.copy(
            home.resolve("config").resolve(file),
            configuration.resolve(file),
            StandardCopyOption.REPLACE_EXISTING);
      }
      Files.writeString(
          configuration.resolve("elasticsearch.yml"),
          """
          cluster.name: meshwork
          discovery.type: single-node
          network.host: 127.0.0.1
          http.port: %d
          transport.port: %d
          path.data: %s
          path.logs: %s
          xpack.security.enabled: false
          cluster.routing.allocation.disk.threshold_enabled: false
          """
              .formatted(port, Ports.orFree(0), folder.data(), folder.path().resolve("logs")));
      return configuration;
    } catch (IOException failed) {
      throw new UncheckedIOException("Elasticsearch could not be set up", failed);
    }
  }

  private static boolean isReady(int port) {
    var health = URI.create("http://127.0.0.1:" + port + "/_cluster/health?wait_for_status=yellow");
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding());
      return answer.statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

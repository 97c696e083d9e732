package io.meshwork.backing.process;

import io.meshwork.backing.KafkaService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Kafka as a process. */
final class KafkaProcess implements KafkaService {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final GuardedProcess process;
  private final int port;

  private KafkaProcess(GuardedProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  static KafkaProcess start(DataFolder folder, int wantedPort) {
    int port = Ports.orFree(wantedPort);
    var process =
        GuardedProcess.start(
            new GuardedProcess.Spec(
                "Kafka",
                command(folder, port),
                Map.of(),
                folder.log("kafka"),
                folder.isTemporary() ? "KILL" : "TERM",
                Duration.ofSeconds(20),
                folder.temporary()));
    process.await(PATIENCE, () -> Ports.isOpen(port));
    return new KafkaProcess(process, port);
  }

  @Override
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    process.close();
  }

  private static List<String> command(DataFolder folder, int port) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return List.of(
        java.toString(),
        "-Xms64m",
        "-Xmx192m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:MaxDirectMemorySize=64m",
        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
        "-Dorg.slf4j.simpleLogger.showDateTime=true",
        "--sun-misc-unsafe-memory-access=allow",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        Archives.home().resolve("kafka") + "/*",
        "io.meshwork.backing.kafka.KafkaNode",
        folder.data().toString(),
        Integer.toString(port),
        Integer.toString(Ports.orFree(0)));
  }
}

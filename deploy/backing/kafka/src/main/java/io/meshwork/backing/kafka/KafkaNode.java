package io.meshwork.backing.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** Runs one broker that is its own controller, until the process is told to end. */
public final class KafkaNode {

  private static final int NODE_ID = 1;

  private KafkaNode() {}

  /**
   * Formats the data folder if it is new, then runs the node.
   *
   * @param arguments data folder, client port, controller port
   */
  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    int port = Integer.parseInt(arguments[1]);
    int controllerPort = Integer.parseInt(arguments[2]);
    format(data);
    var settings = new Properties();
    settings.putAll(settings(data, port, controllerPort));
    var server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-shutdown"));
    server.startup();
    server.awaitShutdown();
  }

  private static void format(Path data) throws Exception {
    if (Files.exists(data.resolve("meta.properties"))) {
      return;
    }
    new Formatter()
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(NODE_ID)
        .setDirectories(Set.of(data.toString()))
        .setMetadataLogDirectory(data.toString())
        .setControllerListenerName("CONTROLLER")
        .setIgnoreFormatted(true)
        .setUnstableFeatureVersionsEnabled(false)
        .run();
  }

  private static Map<String, String> settings(Path data, int port, int controllerPort) {
    var settings = new HashMap<String, String>();
    settings.put("node.id", Integer.toString(NODE_ID));
    settings.put("process.roles", "broker,controller");
    settings.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put(
        "listeners",
        "CLIENT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
    settings.put("advertised.listeners", "CLIENT://127.0.0.1:" + port);
    settings.put("inter.broker.listener.name", "CLIENT");
    settings.put("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("log.dirs", data.toString());
    // One node: nothing can be copied, and nobody else has to join before work starts.
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "3");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("transaction.state.log.num.partitions", "3");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("share.coordinator.state.topic.num.partitions", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("message.max.bytes", "4194304");
    // A laptop's worth of threads and index space.
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "2");
    settings.put("background.threads", "2");
    settings.put("log.cleaner.dedupe.buffer.size", "2097152");
    settings.put("log.cleaner.threads", "1");
    settings.put("log.index.size.max.bytes", "1048576");
    return settings;
  }
}

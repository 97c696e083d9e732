package io.meshwork.platform.trial;

import io.meshwork.backing.Backing;
import io.meshwork.backing.BackingOptions;
import io.meshwork.backing.KafkaService;
import io.meshwork.backing.test.BackingResource;
import io.meshwork.platform.test.GrpcPort;
import io.meshwork.platform.test.Signer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The trial service on a broker of its own, which can be stopped and comes back as it was. */
public final class Outage implements QuarkusTestProfile {

  /** How long an event is tried before publishing it counts as failed. */
  public static final Duration DELIVERY_TIMEOUT = Duration.ofSeconds(3);

  private static @Nullable BackingOptions options;
  private static @Nullable KafkaService kafka;

  /** Ends the broker. */
  public static void begin() {
    if (kafka != null) {
      kafka.close();
    }
  }

  /** Starts the broker again, where and with what it had. */
  public static void end() {
    if (options == null) {
      throw new IllegalStateException("The broker was never started");
    }
    kafka = Backing.of(System.getProperty(Backing.KIND, "embedded"), options).kafka();
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    var config = new HashMap<>(Trial.CONFIG);
    String kafka = "mp.messaging.connector.smallrye-kafka.";
    config.put(kafka + "delivery.timeout.ms", Long.toString(DELIVERY_TIMEOUT.toMillis()));
    config.put(kafka + "request.timeout.ms", "1000");
    config.put(kafka + "max.block.ms", "1000");
    config.put(kafka + "reconnect.backoff.max.ms", "500");
    return config;
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(
        new TestResourceEntry(GrpcPort.class),
        new TestResourceEntry(Signer.class),
        new TestResourceEntry(BackingResource.class, Map.of("postgres", "trial")),
        new TestResourceEntry(Broker.class));
  }

  /** Starts the broker with the service, and ends it with it. */
  public static final class Broker implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
      try {
        Path data = Files.createTempDirectory("meshwork-outage-");
        KafkaService first =
            Backing.of(System.getProperty(Backing.KIND, "embedded"), BackingOptions.keptIn(data))
                .kafka();
        String servers = first.bootstrapServers();
        int port = Integer.parseInt(servers.substring(servers.lastIndexOf(':') + 1));
        options = new BackingOptions(Optional.of(data), 0, port, 0);
        kafka = first;
        return Map.of("kafka.bootstrap.servers", servers);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    @Override
    public void stop() {
      begin();
      if (options != null) {
        options.data().ifPresent(Broker::remove);
      }
    }

    private static void remove(Path folder) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}

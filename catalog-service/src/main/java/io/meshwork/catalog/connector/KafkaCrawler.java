package io.meshwork.catalog.connector;

import io.meshwork.catalog.dataset.ColumnDraft;
import io.meshwork.catalog.dataset.Finding;
import io.meshwork.catalog.dataset.Source;
import io.meshwork.catalog.schema.InvalidSchema;
import io.meshwork.catalog.schema.SchemaColumns;
import io.meshwork.catalog.schema.SchemaFormats;
import io.meshwork.platform.urn.Urn;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListTopicsOptions;

/**
 * Looks at Kafka brokers: their topics, and the columns of these as the latest schemas in a
 * registry say, under the subjects {@code {topic}-value} and {@code {topic}-key}. Columns of the
 * key are named {@code key.…}; a topic whose schema cannot be read has none of it. Topics that
 * Kafka or the registry keep for themselves are left out.
 */
@ApplicationScoped
class KafkaCrawler implements Crawler {

  private static final List<String> INTERNAL = List.of("__", "_schemas", "_confluent");
  private static final String KEY = "key";

  private final SchemaFormats formats;

  KafkaCrawler(SchemaFormats formats) {
    this.formats = formats;
  }

  @Override
  public ConnectorType type() {
    return ConnectorType.KAFKA;
  }

  @Override
  public String target(ConnectorConfig.Connector connector) {
    return "kafka://" + servers(connector);
  }

  @Override
  public void crawl(ConnectorConfig.Connector connector, Sink sink)
      throws IOException, InterruptedException {
    String namespace =
        connector.namespace().orElseGet(() -> "kafka://" + servers(connector).split(",", 2)[0]);
    List<String> topics = topics(connector);
    sink.total(topics.size());
    try (RegistryClient registry = RegistryClient.of(connector)) {
      for (int from = 0; from < topics.size(); from += Sink.BATCH) {
        var batch = new ArrayList<Sink.Found>();
        for (String topic : topics.subList(from, Math.min(from + Sink.BATCH, topics.size()))) {
          var finding =
              new Finding(
                  Urn.dataset(namespace, topic), Source.KAFKA, "", columns(topic, registry));
          batch.add(new Sink.Found(finding, null));
        }
        sink.found(batch);
      }
    }
  }

  private List<ColumnDraft> columns(String topic, RegistryClient registry)
      throws IOException, InterruptedException {
    var columns = new SchemaColumns();
    columns.addAll(columns(topic + "-key", KEY, registry));
    columns.addAll(columns(topic + "-value", "", registry));
    return columns.drafts();
  }

  private List<ColumnDraft> columns(String subject, String path, RegistryClient registry)
      throws IOException, InterruptedException {
    Optional<RegistryClient.Version> latest = registry.latest(subject);
    if (latest.isEmpty()) {
      return List.of();
    }
    try {
      return new RegistrySchemas(registry, formats).read(latest.get()).columns(path);
    } catch (InvalidSchema foreign) {
      Log.warnf("Schema cannot be read: subject=%s reason=%s", subject, foreign.getMessage());
      return List.of();
    }
  }

  private static List<String> topics(ConnectorConfig.Connector connector)
      throws IOException, InterruptedException {
    NameFilter filter = NameFilter.of(connector);
    int millis = Math.toIntExact(connector.timeout().toMillis());
    var settings = new HashMap<String, Object>(connector.properties());
    settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers(connector));
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
    try (Admin admin = Admin.create(settings)) {
      return admin.listTopics(new ListTopicsOptions().listInternal(false)).names().get().stream()
          .filter(topic -> INTERNAL.stream().noneMatch(topic::startsWith))
          .filter(filter::accepts)
          .sorted()
          .toList();
    } catch (ExecutionException failed) {
      throw new IOException("The brokers cannot be asked: " + failed.getCause(), failed);
    }
  }

  private static String servers(ConnectorConfig.Connector connector) {
    return connector.url().strip().replaceFirst("^kafka://", "");
  }
}

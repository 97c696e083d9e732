package io.meshwork.backing.container;

import io.meshwork.backing.Backing;
import io.meshwork.backing.BackingOptions;
import io.meshwork.backing.Database;
import io.meshwork.backing.Databases;
import io.meshwork.backing.ElasticsearchService;
import io.meshwork.backing.KafkaService;
import io.meshwork.backing.PostgresService;
import java.util.List;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Starts backing services as containers. The images can be replaced, for engines behind a private
 * registry, by the system properties {@code meshwork.backing.postgres.image}, {@code
 * meshwork.backing.kafka.image} and {@code meshwork.backing.elasticsearch.image}.
 */
public final class ContainerBacking implements Backing {

  private static final String POSTGRES_IMAGE = "postgres:18";
  private static final String KAFKA_IMAGE = "apache/kafka:4.1.1";
  private static final String ELASTICSEARCH_IMAGE =
      "docker.elastic.co/elasticsearch/elasticsearch:8.19.21";

  private final BackingOptions options;

  public ContainerBacking(BackingOptions options) {
    this.options = options;
  }

  @Override
  public PostgresService postgres() {
    String password = Databases.newPassword();
    var container =
        new PostgreSQLContainer(image("postgres", POSTGRES_IMAGE)).withPassword(password);
    start(container, "postgres", "/var/lib/postgresql", options.postgresPort(), 5432);
    var databases =
        new Databases(
            container.getHost(),
            container.getMappedPort(5432),
            container.getUsername(),
            container.getPassword());
    return new PostgresService() {
      @Override
      public Database database(String name) {
        return databases.database(name);
      }

      @Override
      public void close() {
        container.close();
      }
    };
  }

  @Override
  public KafkaService kafka() {
    var container = new KafkaContainer(image("kafka", KAFKA_IMAGE));
    start(container, "kafka", "/tmp/kraft-combined-logs", options.kafkaPort(), 9092);
    return new KafkaService() {
      @Override
      public String bootstrapServers() {
        return container.getBootstrapServers();
      }

      @Override
      public void close() {
        container.close();
      }
    };
  }

  @Override
  public ElasticsearchService elasticsearch() {
    var container =
        new ElasticsearchContainer(image("elasticsearch", ELASTICSEARCH_IMAGE))
            .withEnv("xpack.security.enabled", "false")
            .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m");
    start(
        container,
        "elasticsearch",
        "/usr/share/elasticsearch/data",
        options.elasticsearchPort(),
        9200);
    return new ElasticsearchService() {
      @Override
      public String host() {
        return container.getHttpHostAddress();
      }

      @Override
      public void close() {
        container.close();
      }
    };
  }

  private void start(
      GenericContainer<?> container, String service, String folder, int port, int inside) {
    options
        .data()
        .map(data -> data.toAbsolutePath().resolve(service))
        .ifPresent(
            kept -> container.withFileSystemBind(kept.toString(), folder, BindMode.READ_WRITE));
    if (port != 0) {
      container.setPortBindings(List.of(port + ":" + inside));
    }
    container.start();
  }

  private static DockerImageName image(String service, String standard) {
    String given = System.getProperty("meshwork.backing." + service + ".image");
    return given == null
        ? DockerImageName.parse(standard)
        : DockerImageName.parse(given)
            .asCompatibleSubstituteFor(DockerImageName.parse(standard).getUnversionedPart());
  }
}

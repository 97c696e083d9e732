package io.meshwork.catalog.connector;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The connectors, by name. This is the only way to set one up, and the only place of its
 * credentials.
 */
@ConfigMapping(prefix = "meshwork.catalog.connectors")
public interface ConnectorConfig {

  @WithParentName
  Map<String, Connector> connectors();

  /** One connector. */
  interface Connector {

    ConnectorType type();

    /**
     * Where to look: {@code postgresql://host:5432/database} with what the driver takes behind a
     * {@code ?}, brokers such as {@code broker-1:9092,broker-2:9092}, or the base of an Iceberg
     * REST catalog such as {@code https://catalog:8181/api/catalog}.
     */
    String url();

    /** A user of the database; for Iceberg, the id of an OAuth2 client. */
    Optional<String> user();

    /** The user's; for Iceberg, the secret of the OAuth2 client. */
    Optional<String> password();

    /** Iceberg: a bearer token, instead of a client. */
    Optional<String> token();

    /** Iceberg: which of the catalogs behind the URL, where it has several. */
    Optional<String> warehouse();

    /**
     * OpenLineage namespace of what is found, if pipelines know it under another than the URL's.
     */
    Optional<String> namespace();

    /** Schemas, topics or namespaces to look at; {@code *} stands for any characters. */
    @WithDefault("*")
    List<String> include();

    /** Of those, the ones to leave out. */
    Optional<List<String>> exclude();

    /** How long after the start of a run the next one starts. Without this and cron: on demand. */
    Optional<Duration> every();

    /** When runs start, as a Unix cron expression of five fields; not beside {@code every}. */
    Optional<String> cron();

    /** Whose clocks {@code cron} goes by. */
    @WithDefault("UTC")
    String timeZone();

    /** How long a query or a call may take. */
    @WithDefault("PT30S")
    Duration timeout();

    /** Kafka: a registry that speaks the Confluent API. */
    Optional<Registry> registry();

    /**
     * Kafka and Iceberg: more settings of the client, such as {@code security.protocol} or {@code
     * scope}.
     */
    Map<String, String> properties();
  }

  /** A schema registry. */
  interface Registry {

    String url();

    Optional<String> user();

    Optional<String> password();
  }
}

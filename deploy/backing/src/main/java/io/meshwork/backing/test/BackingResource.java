package io.meshwork.backing.test;

import io.meshwork.backing.Backing;
import io.meshwork.backing.BackingOptions;
import io.meshwork.backing.BackingService;
import io.meshwork.backing.Database;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Starts the backing services that a module's tests need, once for the whole JVM, and tells Quarkus
 * where they are. They end with the JVM.
 *
 * <pre>
 *   &#64;WithTestResource(
 *       value = BackingResource.class,
 *       initArgs = {
 *         &#64;ResourceArg(name = "postgres", value = "catalog"), // the database
 *         &#64;ResourceArg(name = "kafka", value = "")
 *       })
 * </pre>
 */
public final class BackingResource implements QuarkusTestResourceLifecycleManager {

  /**
   * Each restart of Quarkus loads this class anew, so what runs is remembered as system properties.
   */
  private static final String RUNNING = "meshwork.backing.running.";

  private Map<String, String> wanted = Map.of();

  @Override
  public void init(Map<String, String> initArgs) {
    wanted = initArgs;
  }

  @Override
  public Map<String, String> start() {
    Backing backing =
        Backing.of(System.getProperty(Backing.KIND, "embedded"), BackingOptions.temporary());
    var config = new HashMap<String, String>();
    wanted.forEach(
        (service, argument) ->
            config.putAll(
                switch (service) {
                  case "postgres" -> postgres(backing, argument);
                  case "kafka" -> kafka(backing);
                  case "elasticsearch" -> elasticsearch(backing);
                  default -> throw new IllegalArgumentException("No such service: " + service);
                }));
    return config;
  }

  /** The services go on for the next test class; see {@link #keepRunning}. */
  @Override
  public void stop() {}

  private static Map<String, String> postgres(Backing backing, String name) {
    String key = RUNNING + "postgres.";
    if (System.getProperty(key + "url") == null) {
      var postgres = backing.postgres();
      keepRunning(postgres);
      Database database = postgres.database(name);
      System.setProperty(key + "url", database.jdbcUrl());
      System.setProperty(key + "user", database.user());
      System.setProperty(key + "password", database.password());
    }
    return Map.of(
        "quarkus.datasource.jdbc.url", System.getProperty(key + "url"),
        "quarkus.datasource.username", System.getProperty(key + "user"),
        "quarkus.datasource.password", System.getProperty(key + "password"));
  }

  private static Map<String, String> kafka(Backing backing) {
    String key = RUNNING + "kafka";
    if (System.getProperty(key) == null) {
      var kafka = backing.kafka();
      keepRunning(kafka);
      System.setProperty(key, kafka.bootstrapServers());
    }
    return Map.of("kafka.bootstrap.servers", System.getProperty(key));
  }

  private static Map<String, String> elasticsearch(Backing backing) {
    String key = RUNNING + "elasticsearch";
    if (System.getProperty(key) == null) {
      var elasticsearch = backing.elasticsearch();
      keepRunning(elasticsearch);
      System.setProperty(key, elasticsearch.host());
    }
    return Map.of("meshwork.gateway.search.hosts", System.getProperty(key));
  }

  private static void keepRunning(BackingService service) {
    Runtime.getRuntime().addShutdownHook(new Thread(service::close, "backing-shutdown"));
  }
}

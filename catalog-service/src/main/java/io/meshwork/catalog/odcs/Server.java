package io.meshwork.catalog.odcs;

import static io.meshwork.catalog.odcs.DataContract.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.platform.urn.Urn;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the data of a contract is.
 *
 * @param type such as {@code postgres}
 * @param document all that the contract says of it
 */
public record Server(String server, String type, String environment, JsonNode document) {

  private static final Pattern BUCKET = Pattern.compile("(s3|gs)://([^/]+)/?(.*)");

  static Server of(JsonNode server) {
    return new Server(
        text(server, "server"), text(server, "type"), text(server, "environment"), server);
  }

  /**
   * The dataset that a schema object is on this server, by the naming rules of OpenLineage
   * (website/docs/spec/naming.md); nothing if the server's type has no rule there, or the contract
   * leaves out what the rule needs.
   */
  public Optional<Urn> dataset(SchemaObject object) {
    String table = object.physicalName();
    return switch (type) {
      case "postgres", "postgresql" -> at("postgres", 5432, key("database"), key("schema"), table);
      case "mysql" -> at("mysql", 3306, key("database"), table);
      case "sqlserver" -> at("mssql", 1433, key("database"), key("schema"), table);
      case "oracle" -> at("oracle", 1521, key("serviceName"), key("schema"), table);
      case "trino" -> at("trino", 8080, key("catalog"), key("schema"), table);
      case "hive" -> at("hive", 10_000, key("database"), table);
      case "kafka" -> at("kafka", 9092, table);
      case "snowflake" ->
          named(prefixed("snowflake://", key("account")), key("database"), key("schema"), table);
      case "bigquery" -> named("bigquery", key("project"), key("dataset"), table);
      case "redshift" -> redshift(table);
      case "glue" -> glue(table);
      case "s3" -> bucket(object);
      case "local" -> named("file", located(key("path"), object));
      default -> Optional.empty();
    };
  }

  private String key(String key) {
    return text(document, key);
  }

  /** A host that names its port keeps it. */
  private Optional<Urn> at(String scheme, int usualPort, String... name) {
    String host = key("host").replaceFirst("^[a-z+]+://", "");
    boolean hasPort = host.matches(".*:\\d+");
    String port = key("port").isEmpty() ? Integer.toString(usualPort) : key("port");
    String address = hasPort || host.isEmpty() ? host : host + ":" + port;
    return named(prefixed(scheme + "://", address), name);
  }

  private Optional<Urn> redshift(String table) {
    String cluster = key("clusterIdentifier");
    String namespace =
        cluster.isEmpty() || key("region").isEmpty()
            ? ""
            : "redshift://%s.%s:%s"
                .formatted(cluster, key("region"), key("port").isEmpty() ? "5439" : key("port"));
    return named(namespace, key("database"), key("schema"), table);
  }

  private Optional<Urn> glue(String table) {
    return key("account").isEmpty() || key("region").isEmpty() || key("database").isEmpty()
        ? Optional.empty()
        : named(
            "arn:aws:glue:%s:%s".formatted(key("region"), key("account")),
            "table/%s/%s".formatted(key("database"), table));
  }

  private Optional<Urn> bucket(SchemaObject object) {
    Matcher location = BUCKET.matcher(located(key("location"), object));
    return location.matches()
        ? named(location.group(1) + "://" + location.group(2), location.group(3))
        : Optional.empty();
  }

  /** Locations name the object by {@code {model}}, or since 3.0 {@code {schema}}. */
  private static String located(String location, SchemaObject object) {
    return location.replace("{model}", object.name()).replace("{schema}", object.name());
  }

  private static String prefixed(String prefix, String value) {
    return value.isEmpty() ? "" : prefix + value;
  }

  /** Names with a placeholder, such as {@code ${HOST}}, name nothing. */
  private static Optional<Urn> named(String namespace, String... name) {
    boolean isComplete =
        Stream.concat(Stream.of(namespace), Stream.of(name))
            .noneMatch(part -> part.isBlank() || part.contains("{"));
    return isComplete
        ? Optional.of(Urn.dataset(namespace, String.join(".", name)))
        : Optional.empty();
  }
}

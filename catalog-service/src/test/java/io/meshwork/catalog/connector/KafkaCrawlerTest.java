package io.meshwork.catalog.connector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.meshwork.catalog.CatalogTest;
import io.meshwork.catalog.dataset.ColumnDraft;
import io.meshwork.catalog.intake.DeclaredJob;
import io.meshwork.platform.test.Broker;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CatalogTest
class KafkaCrawlerTest {

  private static final String AVRO =
      """
      {"type": "record", "name": "Order", "namespace": "shop", "fields": [
        {"name": "id", "type": "long", "doc": "The key"},
        {"name": "at", "type": {"type": "long", "logicalType": "timestamp-millis"}},
        {"name": "price", "type": ["null", {"type": "bytes", "logicalType": "decimal",
          "precision": 10, "scale": 2}], "default": null},
        {"name": "customer", "type": ["null", {"type": "record", "name": "Customer", "fields": [
          {"name": "email", "type": "string"}, {"name": "friend", "type": ["null", "Customer"]}]}]},
        {"name": "lines", "type": {"type": "array", "items": {"type": "record", "name": "Line",
          "fields": [{"name": "sku", "type": "string"}]}}},
        {"name": "either", "type": ["null", "string", "long"]},
        {"name": "state", "type": {"type": "enum", "name": "State", "symbols": ["NEW"]}}]}
      """;

  private static final String JSON_SCHEMA =
      """
      {"type": "object", "required": ["id"], "properties": {
        "id": {"type": "integer", "description": "The key"},
        "at": {"type": "string", "format": "date-time"},
        "address": {"$ref": "#/$defs/address"},
        "tags": {"type": "array", "items": {"type": "string"}}},
       "$defs": {"address": {"type": "object", "properties": {
         "city": {"type": ["string", "null"]}, "next": {"$ref": "#/$defs/address"}}}}}
      """;

  @Inject KafkaCrawler crawler;

  private HttpServer registry;
  private final Map<String, String> schemas = new HashMap<>();

  @BeforeEach
  void startRegistry() throws IOException {
    registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    registry.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getRawPath();
          boolean isSignedIn =
              "Basic dTpw".equals(exchange.getRequestHeaders().getFirst("Authorization"));
          String answer = path.equals("/subjects") ? subjects() : schemas.get(subject(path));
          byte[] body = answer == null ? new byte[0] : answer.getBytes(UTF_8);
          exchange.sendResponseHeaders(
              !isSignedIn ? 401 : answer == null ? 404 : 200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    registry.start();
  }

  @AfterEach
  void stopRegistry() {
    registry.stop(0);
  }

  @Test
  void topicsAreFoundWithTheColumnsOfTheirSchemas() throws Exception {
    topic("shop-orders");
    topic("shop-visits");
    topic("shop-bare");
    topic("_schemas-shop");
    schema("shop-orders-value", null, AVRO);
    schema("shop-orders-key", null, "\"long\"");
    schema("shop-visits-value", "JSON", JSON_SCHEMA);
    schema("shop-bare-value", "PROTOBUF", "syntax = \"proto3\";");

    Collected found = crawl("p");

    assertThat(found.columns).containsOnlyKeys("shop-orders", "shop-visits", "shop-bare");
    assertThat(found.total).isEqualTo(3);
    assertThat(found.columns.get("shop-bare")).isEmpty();
    assertThat(found.columns.get("shop-orders"))
        .extracting(column -> column.name() + " " + column.type() + " " + column.nullable())
        .containsExactly(
            "key long false",
            "id long false",
            "at timestamp-millis false",
            "price decimal(10,2) true",
            "customer record true",
            "customer.email string false",
            "customer.friend Customer true",
            "lines array false",
            "lines.sku string false",
            "either union true",
            "state enum false");
    assertThat(found.columns.get("shop-visits"))
        .extracting(column -> column.name() + " " + column.type() + " " + column.nullable())
        .contains(
            "id integer false",
            "at timestamp true",
            "address object true",
            "address.city string true",
            "address.next.city string true",
            "tags array true")
        .hasSizeLessThan(50);
  }

  @Test
  void whatASchemaRefersToIsReadWithIt() throws Exception {
    topic("shop-parcels");
    schema("city", null, "{\"type\": \"enum\", \"name\": \"shop.City\", \"symbols\": [\"ULM\"]}");
    schema(
        "address",
        null,
        """
        {"type": "record", "name": "shop.Address", "fields": [{"name": "city", "type": "shop.City"}]}
        """,
        "shop.City city");
    schema(
        "shop-parcels-value",
        null,
        """
        {"type": "record", "name": "shop.Parcel", "fields": [
          {"name": "from", "type": "shop.Address"}, {"name": "to", "type": ["null", "Address"]}]}
        """,
        "shop.Address address");

    assertThat(crawl("p").columns.get("shop-parcels"))
        .extracting(column -> column.name() + " " + column.type() + " " + column.nullable())
        .containsExactly(
            "from record false", "from.city enum false", "to Address true", "to.city City false");
  }

  @Test
  void aTopicWhoseSchemaCannotBeReadIsFoundWithoutColumns() throws Exception {
    topic("shop-odd");
    schema("shop-odd-value", null, "{\"type\": \"shop.Nowhere\"}");
    schema("shop-odd-key", "THRIFT", "struct Key {}");

    assertThat(crawl("p").columns.get("shop-odd")).isEmpty();
  }

  @Test
  void aRegistryThatRefusesEndsTheRun() {
    topic("shop-orders");

    assertThatThrownBy(() -> crawl("wrong"))
        .isInstanceOf(IOException.class)
        .hasMessage("The registry answered GET /subjects with 401");
  }

  private Collected crawl(String password) throws IOException, InterruptedException {
    var collected = new Collected();
    crawler.crawl(connector(password), collected);
    return collected;
  }

  private ConnectorConfig.Connector connector(String password) {
    String prefix = "meshwork.catalog.connectors.k.";
    var config =
        new SmallRyeConfigBuilder()
            .withMapping(ConnectorConfig.class)
            .withDefaultValues(
                Map.of(
                    prefix + "type",
                    "kafka",
                    prefix + "url",
                    Broker.servers(),
                    prefix + "include",
                    "*shop-*",
                    prefix + "registry.url",
                    "http://localhost:%d/".formatted(registry.getAddress().getPort()),
                    prefix + "registry.user",
                    "u",
                    prefix + "registry.password",
                    password))
            .build();
    return Objects.requireNonNull(
        config.getConfigMapping(ConnectorConfig.class).connectors().get("k"));
  }

  /**
   * @param references name and subject of each that the schema refers to
   */
  private void schema(String subject, @Nullable String type, String schema, String... references)
      throws IOException {
    var version = new ObjectMapper().createObjectNode().put("subject", subject).put("version", 1);
    for (String reference : references) {
      String[] parts = reference.split(" ", 2);
      version
          .withArray("references")
          .addObject()
          .put("name", parts[0])
          .put("subject", parts[1])
          .put("version", 1);
    }
    if (type != null) {
      version.put("schemaType", type);
    }
    schemas.put(subject, version.put("schema", schema).toString());
  }

  private String subjects() {
    return new ObjectMapper().valueToTree(schemas.keySet()).toString();
  }

  private static String subject(String path) {
    return path.replaceAll("^/subjects/|/versions/(latest|1)$", "");
  }

  /** Writing to a topic makes it. */
  private static void topic(String name) {
    Broker.send(new ProducerRecord<>(name, "key", new byte[0]));
  }

  private static final class Collected implements Sink {
    private final Map<String, List<ColumnDraft>> columns = new HashMap<>();
    private final List<DeclaredJob> jobs = new ArrayList<>();
    private int total;

    @Override
    public void total(int datasets) {
      total = datasets;
    }

    @Override
    public void found(List<Found> datasets) {
      datasets.forEach(
          found -> columns.put(found.finding().urn().second(), found.finding().columns()));
    }

    @Override
    public void jobs(List<DeclaredJob> declared) {
      jobs.addAll(declared);
    }
  }
}

package io.meshwork.e2e;

import static io.meshwork.e2e.RunningMesh.asPipeline;
import static io.meshwork.e2e.SerializerClient.json;
import static io.meshwork.e2e.SerializerClient.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import io.meshwork.contracts.catalog.v1.Person;
import io.meshwork.contracts.catalog.v1.Team;
import io.restassured.response.ValidatableResponse;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Producers and consumers of Kafka, whose serializers keep their schemas in the mesh. */
class SchemaRegistryIT {

  private static final String ORDER = "{\"id\": \"A-1\", \"amount\": 12, \"paid\": true}";

  private final SerializerClient avro = new SerializerClient("AVRO");
  private final SerializerClient json = new SerializerClient("JSON");
  private final SerializerClient protobuf = new SerializerClient("PROTOBUF");

  @Test
  void whatIsWrittenInAvroIsReadByWhoeverAsksForItsSchema() {
    assertIsRead(avro, "e2e-avro", value(ORDER));
  }

  @Test
  void whatIsWrittenAsJsonIsReadByWhoeverAsksForItsSchema() {
    assertIsRead(json, "e2e-json", value(ORDER));
  }

  @Test
  void whatIsWrittenInProtobufIsReadByWhoeverAsksForItsSchema() {
    assertIsRead(
        protobuf,
        "e2e-protobuf",
        message(
            Person.getDescriptor(),
            "{\"name\": \"ada\", \"title\": \"Ada\", \"revision\": \"7\"}"));
  }

  @Test
  void aCompatibleVersionIsRegisteredAndAnIncompatibleOneIsNot() {
    String topic = "e2e-evolving";
    JsonNode first = avro.produce(topic, value("{\"id\": 1, \"note\": \"red\"}"));
    JsonNode second = avro.produce(topic, value("{\"id\": 2}"));
    JsonNode third = avro.produce(topic, value("{\"id\": \"three\"}"));

    assertThat(second.path("id").isInt()).isTrue();
    assertThat(second.path("id")).isNotEqualTo(first.path("id"));
    assertThat(third.path("status").asInt()).as(third.toString()).isEqualTo(409);
    versions(topic).body("$", contains(1, 2));
    assertThat(avro.consume(topic, 2))
        .containsExactly(json("{\"id\": 1, \"note\": \"red\"}"), json("{\"id\": 2}"));
  }

  @Test
  void aSchemaInAvroRefersToThatOfAnotherSubject() {
    asPipeline()
        .body(
            """
            {"schema": "{'type': 'record', 'name': 'e2e.Address', 'fields': [{'name': 'city', 'type': 'string'}]}"}
            """
                .replace("'", "\\\""))
        .post("/apis/ccompat/v7/subjects/e2e-address/versions")
        .then()
        .statusCode(200);
    ObjectNode message = value("{\"id\": \"A-1\", \"to\": {\"city\": \"Oslo\"}}");
    message.put(
        "schema",
        """
        {"type": "record", "name": "e2e.Shipment", "fields": [
          {"name": "id", "type": "string"}, {"name": "to", "type": "e2e.Address"}]}
        """);
    message.set(
        "references",
        json("[{\"name\": \"e2e.Address\", \"subject\": \"e2e-address\", \"version\": 1}]"));

    assertIsRead(avro, "e2e-shipments", message);
  }

  @Test
  void theFilesThatAProtobufFileImportsAreRegisteredWithIt() {
    assertIsRead(
        protobuf,
        "e2e-teams",
        message(
            Team.getDescriptor(),
            "{\"name\": \"crew\", \"members\": [{\"person\": \"person:ada\", \"role\": \"lead\"}]}"));

    asPipeline()
        .get("/apis/ccompat/v7/subjects/e2e-teams-value/versions/1")
        .then()
        .body("references.subject", hasItem("meshwork/catalog/v1/people.proto"));
  }

  @Test
  void theSchemaOfAnOfferedTopicBecomesItsColumns() {
    String dataset = "/api/v1/datasets/kafka%3A%2F%2Fe2e%3A9092/e2e-offered";
    asPipeline().body("{\"domain\": \"fulfillment\"}").put(dataset).then().statusCode(201);
    asPipeline()
        .body(
            """
            {"title": "Offered", "owner": "logistics", "lifecycle": "draft", "version": "0.1.0",
             "outputPorts": [{"name": "stream", "type": "topic",
               "datasets": ["dataset:kafka%3A//e2e%3A9092:e2e-offered"]}]}
            """)
        .put("/api/v1/products/fulfillment/e2e-offered")
        .then()
        .statusCode(201);

    assertThat(json.produce("e2e-offered", value(ORDER)).path("id").isInt()).isTrue();

    asPipeline().get(dataset).then().body("columns.name", hasItems("id", "amount", "paid"));
    asPipeline()
        .get("/api/v1/subjects/e2e-offered-value")
        .then()
        .body("claimedBy.product", equalTo("product:fulfillment/e2e-offered"));
  }

  private static void assertIsRead(SerializerClient client, String topic, ObjectNode message) {
    JsonNode value = message.path("value");
    JsonNode sent = client.produce(topic, message);

    assertThat(sent.path("id").isInt()).as(sent.toString()).isTrue();
    assertThat(client.consume(topic, 1)).containsExactly(value);
    asPipeline()
        .get("/apis/ccompat/v7/subjects")
        .then()
        .statusCode(200)
        .body("$", hasItem(topic + "-value"));
    versions(topic).body("$", contains(1));
    asPipeline()
        .get("/api/v1/subjects?prefix=" + topic)
        .then()
        .statusCode(200)
        .body("items.name", contains(topic + "-value"));
  }

  private static ValidatableResponse versions(String topic) {
    return asPipeline()
        .get("/apis/ccompat/v7/subjects/" + topic + "-value/versions")
        .then()
        .statusCode(200);
  }

  /** A message with all that a program of its type knows of it. */
  private static ObjectNode message(Descriptor type, String json) {
    var files = new LinkedHashMap<String, FileDescriptor>();
    collect(type.getFile(), files);
    var set = FileDescriptorSet.newBuilder();
    files.values().forEach(file -> set.addFile(file.toProto()));
    return value(json)
        .put("message", type.getFullName())
        .put("files", Base64.getEncoder().encodeToString(set.build().toByteArray()));
  }

  private static void collect(FileDescriptor file, Map<String, FileDescriptor> files) {
    file.getDependencies().forEach(imported -> collect(imported, files));
    files.put(file.getName(), file);
  }
}

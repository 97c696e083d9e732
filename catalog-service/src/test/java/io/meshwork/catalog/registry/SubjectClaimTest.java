package io.meshwork.catalog.registry;

import static io.meshwork.catalog.CatalogClient.domain;
import static io.meshwork.catalog.CatalogClient.get;
import static io.meshwork.catalog.CatalogClient.post;
import static io.meshwork.catalog.CatalogClient.put;
import static io.meshwork.catalog.CatalogClient.signedIn;
import static io.meshwork.catalog.ccompat.Registry.field;
import static io.meshwork.catalog.ccompat.Registry.optional;
import static io.meshwork.catalog.ccompat.Registry.record;
import static io.meshwork.catalog.ccompat.Registry.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.grpc.ManagedChannel;
import io.meshwork.catalog.CatalogTest;
import io.meshwork.catalog.ccompat.Registry;
import io.meshwork.contracts.catalog.v1.GetSchemaRequest;
import io.meshwork.contracts.catalog.v1.GetSubjectRequest;
import io.meshwork.contracts.catalog.v1.GetSubjectVersionRequest;
import io.meshwork.contracts.catalog.v1.ListSubjectsRequest;
import io.meshwork.contracts.catalog.v1.SubjectUpdated;
import io.meshwork.contracts.catalog.v1.SubjectsGrpc;
import io.meshwork.platform.test.Broker;
import io.meshwork.platform.test.GrpcPort;
import io.meshwork.platform.test.Signer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@CatalogTest
class SubjectClaimTest {

  private static final String NAMESPACE = "kafka%3A%2F%2Fbroker%3A9092";

  @Test
  void aRegisteredSchemaBecomesTheColumnsOfTheTopicsDataset() {
    String topic = offered("streams");

    register(
        topic + "-value", record("Order", field("id", "\"long\""), field("note", "\"string\"")));
    register(topic + "-key", "\"long\"");

    get("/datasets/" + NAMESPACE + "/" + topic)
        .statusCode(200)
        .body("columns.name", contains("key", "id", "note"))
        .body("sources", hasItem("registry"));
    get("/subjects/" + topic + "-value")
        .statusCode(200)
        .body("claimedBy.product", equalTo("product:streams/orders-" + topic))
        .body("claimedBy.port", equalTo("topic"))
        .body("domain", equalTo("streams"))
        .body("columns.name", contains("id", "note"))
        .body("versions[0].version", equalTo(1));
  }

  @Test
  void aRegisteredSchemaIsAVersionOfThePortsContract() {
    String topic = Registry.subject("contracted");
    publish(topic);
    offer("streams", topic, topic);

    register(
        topic + "-value", record("Order", field("id", "\"long\""), optional("note", "[\"null\",\"string\"]", "null")));

    get("/contracts/" + topic)
        .body("version", equalTo("1.1.0"))
        .body("document.schema[0].properties.name", contains("id", "note"))
        .body("document.schema[0].properties[0].classification", equalTo("restricted"))
        .body("document.schema[0].properties[1].physicalType", equalTo("string"));
    register(
        topic + "-value",
        record("Order", field("id", "\"long\""), optional("gift", "\"boolean\"", "false")));
    get("/contracts/" + topic).body("version", equalTo("2.0.0"));
    get("/contracts/" + topic + "/versions/1.0.0").statusCode(200);
  }

  @Test
  void aSubjectThatNobodyClaimedIsListedAsSuch() {
    String lonely = Registry.subject("lonely");
    register(lonely, "\"int\"");
    get("/subjects?unclaimed=true&pageSize=1000&prefix=" + lonely)
        .body("items.name", contains(lonely))
        .body("items[0].claimedBy", nullValue());
    String topic = offered("streams");

    post("/subjects/" + lonely + "/claim", claim(topic, "wrong")).statusCode(400);
    post("/subjects/" + Registry.subject("none") + "/claim", claim(topic, "topic")).statusCode(404);
    post("/subjects/" + lonely + "/claim", claim(topic, "topic"))
        .statusCode(200)
        .body("claimedBy.port", equalTo("topic"))
        .body("revision", equalTo(2));
    post("/subjects/" + lonely + "/claim", claim(topic, "topic")).body("revision", equalTo(2));

    get("/subjects?unclaimed=true&pageSize=1000").body("items.name", not(hasItem(lonely)));
    get("/datasets/" + NAMESPACE + "/" + topic).body("columns.name", contains("value"));
    get("/changes?urn=subject:" + lonely).body("items.size()", equalTo(2));
  }

  @Test
  void aSubjectFollowsThePortThatOffersItsDataset() {
    String topic = offered("streams");
    register(topic + "-value", "\"int\"");

    signedIn().delete("/api/v1/products/streams/orders-" + topic).then().statusCode(204);

    get("/subjects/" + topic + "-value")
        .body("claimedBy", nullValue())
        .body("dataset", equalTo("dataset:kafka%3A//broker%3A9092:" + topic));
  }

  @Test
  void aSubjectIsReadAsOfAnInstant() {
    String orders = Registry.subject("orders");
    register(orders, record("Order", field("id", "\"long\"")));
    String then = get("/changes?urn=subject:" + orders).extract().path("items[0].at");
    register(orders, record("Order", field("id", "\"long\""), optional("n", "\"int\"", "0")));

    get("/subjects/" + orders).body("latestVersion", equalTo(2));
    get("/subjects/" + orders + "?asOf=" + then)
        .body("latestVersion", equalTo(1))
        .body("columns.name", contains("id"))
        .body("versions.version", contains(1));
  }

  @Test
  void subjectsAreToldByGrpcAndByEvents() {
    String orders = Registry.subject("orders");
    int id = register(orders, "\"int\"");
    String urn = "subject:" + orders;
    ManagedChannel channel = GrpcPort.channel();
    try {
      var subjects =
          SubjectsGrpc.newBlockingStub(channel)
              .withCallCredentials(GrpcPort.bearer(Signer.token("catalog")));
      assertThat(
              subjects.getSubject(GetSubjectRequest.newBuilder().setUrn(urn).build()).getSchemaId())
          .isEqualTo(id);
      assertThat(
              subjects
                  .listSubjects(ListSubjectsRequest.newBuilder().setPrefix(orders).build())
                  .getSubjectsCount())
          .isEqualTo(1);
      assertThat(
              subjects
                  .getSubjectVersion(GetSubjectVersionRequest.newBuilder().setUrn(urn).build())
                  .getSchema()
                  .getSchema())
          .isEqualTo("\"int\"");
      assertThat(subjects.getSchema(GetSchemaRequest.newBuilder().setId(id).build()).getType())
          .isEqualTo("AVRO");
    } finally {
      channel.shutdownNow();
    }
    await()
        .untilAsserted(
            () ->
                assertThat(Broker.records("catalog.events"))
                    .filteredOn(record -> record.key().equals(urn))
                    .first()
                    .satisfies(
                        record ->
                            assertThat(
                                    SubjectUpdated.parseFrom(record.value())
                                        .getSubject()
                                        .getLatestVersion())
                                .isEqualTo(1)));
  }

  /** A product that offers a topic of a name that no other test uses. */
  private static String offered(String domain) {
    String topic = Registry.subject("topic");
    offer(domain, topic, "");
    return topic;
  }

  private static void offer(String domain, String topic, String contract) {
    domain(domain);
    put("/datasets/" + NAMESPACE + "/" + topic, "{\"domain\": \"%s\"}".formatted(domain))
        .statusCode(201);
    put(
            "/products/" + domain + "/orders-" + topic,
            """
            {"title": "Orders", "owner": "%s", "lifecycle": "draft", "version": "0.1.0",
             "outputPorts": [{"name": "topic", "type": "topic",
               "datasets": ["dataset:kafka%%3A//broker%%3A9092:%s"]%s}]}
            """
                .formatted(
                    domain,
                    topic,
                    contract.isEmpty()
                        ? ""
                        : ", \"contract\": {\"id\": \"%s\"}".formatted(contract)))
        .statusCode(201);
  }

  private static void publish(String topic) {
    signedIn()
        .contentType("application/yaml")
        .body(
            """
            apiVersion: v3.1.0
            kind: DataContract
            id: %s
            version: 1.0.0
            status: draft
            servers:
              - {server: streams, type: kafka, host: broker}
            schema:
              - name: %s
                properties:
                  - {name: id, logicalType: integer, classification: restricted, required: true}
            """
                .formatted(topic, topic)
                .getBytes(StandardCharsets.UTF_8))
        .put("/api/v1/contracts/" + topic)
        .then()
        .statusCode(201);
  }

  private static String claim(String topic, String port) {
    return "{\"product\": \"product:streams/orders-%s\", \"port\": \"%s\"}".formatted(topic, port);
  }
}

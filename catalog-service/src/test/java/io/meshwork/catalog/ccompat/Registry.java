package io.meshwork.catalog.ccompat;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshwork.platform.test.Signer;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Calls the registry as Confluent's clients do. */
public final class Registry {

  public static final String ROOT = "/apis/ccompat/v7";
  public static final String V1 = "application/vnd.schemaregistry.v1+json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private Registry() {}

  /** A name that no other test uses. */
  public static String subject(String name) {
    return name + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  public static RequestSpecification client() {
    return given()
        .auth()
        .oauth2(Signer.token("catalog"))
        .contentType(V1)
        .accept(V1)
        .urlEncodingEnabled(false);
  }

  public static ValidatableResponse get(String path) {
    return client().when().get(ROOT + path).then();
  }

  public static ValidatableResponse post(String path, String body) {
    return client().body(body).when().post(ROOT + path).then();
  }

  public static ValidatableResponse put(String path, String body) {
    return client().body(body).when().put(ROOT + path).then();
  }

  public static ValidatableResponse delete(String path) {
    return client().when().delete(ROOT + path).then();
  }

  /** Registers an Avro schema that must be accepted, and returns its id. */
  public static int register(String subject, String schema) {
    return post("/subjects/" + subject + "/versions", avro(schema))
        .statusCode(200)
        .extract()
        .path("id");
  }

  public static Response tryToRegister(String subject, String request) {
    return client().body(request).when().post(ROOT + "/subjects/" + subject + "/versions");
  }

  public static String avro(String schema) {
    return request(schema).toString();
  }

  public static String typed(String type, String schema) {
    return request(schema).put("schemaType", type).toString();
  }

  /** A request whose schema names another by {@code name}. */
  public static String referring(
      String type, String schema, String name, String subject, int version) {
    ObjectNode request = request(schema).put("schemaType", type);
    request
        .putArray("references")
        .addObject()
        .put("name", name)
        .put("subject", subject)
        .put("version", version);
    return request.toString();
  }

  /** An Avro record with these fields, each as it stands in the list. */
  public static String record(String name, String... fields) {
    return "{\"type\":\"record\",\"name\":\"%s\",\"fields\":[%s]}"
        .formatted(name, String.join(",", fields));
  }

  public static String field(String name, String type) {
    return "{\"name\":\"%s\",\"type\":%s}".formatted(name, type);
  }

  public static String optional(String name, String type, String otherwise) {
    return "{\"name\":\"%s\",\"type\":%s,\"default\":%s}".formatted(name, type, otherwise);
  }

  private static ObjectNode request(String schema) {
    try {
      // Text goes through a tree, so that it is quoted as JSON wants it.
      return (ObjectNode) JSON.readTree(JSON.createObjectNode().put("schema", schema).toString());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

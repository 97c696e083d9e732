package io.meshwork.e2e;

import static io.meshwork.e2e.RunningMesh.mesh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Producers and consumers with Confluent's serializers. Each is a process of its own, so that none
 * knows a schema that another met.
 *
 * @param type of the schemas
 */
record SerializerClient(String type) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Sends one record, as the fields of {@code message} tell; see {@code clients/registry.mjs}. */
  JsonNode produce(String topic, ObjectNode message) {
    return ask(message.put("topic", topic));
  }

  /** Reads the first records of a topic. */
  List<JsonNode> consume(String topic, int count) {
    JsonNode answer = ask(JSON.createObjectNode().put("topic", topic).put("count", count));
    if (!answer.has("values")) {
      throw new AssertionError("The consumer failed: " + answer);
    }
    return List.copyOf(answer.withArray("values").valueStream().toList());
  }

  static ObjectNode value(String json) {
    return JSON.createObjectNode().set("value", json(json));
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException invalid) {
      throw new UncheckedIOException(invalid);
    }
  }

  private JsonNode ask(ObjectNode question) {
    question
        .put("type", type)
        .put("registry", mesh().address() + "/apis/ccompat/v7")
        .put("key", mesh().apiKey())
        .put("kafka", mesh().kafka());
    try {
      Process process =
          new ProcessBuilder("node", "registry.mjs")
              .directory(RunningMesh.CHECKOUT.resolve("deploy/e2e/clients").toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (OutputStream input = process.getOutputStream()) {
        JSON.writeValue(input, question);
      }
      return JSON.readTree(process.getInputStream());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

package io.meshwork.catalog.connector;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a registry that speaks the Confluent API ({@code schema-registry-api-spec.yaml}). */
final class RegistryClient implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http;
  private final ConnectorConfig.@Nullable Registry registry;
  private final Duration timeout;

  /** All there are; null until they were asked for. */
  private @Nullable Set<String> subjects;

  /**
   * A version of a subject.
   *
   * @param type {@code AVRO}, {@code JSON}, {@code PROTOBUF} or what else the registry knows
   */
  record Version(String type, String schema, List<Reference> references) {}

  /**
   * What a schema refers to.
   *
   * @param name as the schema writes it
   */
  record Reference(String name, String subject, int version) {}

  private RegistryClient(ConnectorConfig.@Nullable Registry registry, Duration timeout) {
    this.registry = registry;
    this.timeout = timeout;
    this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
  }

  /** A client of the connector's registry; without one, no subject has a schema. */
  static RegistryClient of(ConnectorConfig.Connector connector) {
    return new RegistryClient(connector.registry().orElse(null), connector.timeout());
  }

  /** The latest version of a subject, if it has one. */
  Optional<Version> latest(String subject) throws IOException, InterruptedException {
    if (registry == null || !subjects(registry).contains(subject)) {
      return Optional.empty();
    }
    return Optional.of(version(get(registry, path(subject, "latest"))));
  }

  /**
   * The version that is referred to, even if it was deleted since, which does not hinder its use.
   */
  Version referred(Reference reference) throws IOException, InterruptedException {
    String version = reference.version() + "?deleted=true";
    return version(get(Objects.requireNonNull(registry), path(reference.subject(), version)));
  }

  @Override
  public void close() {
    http.close();
  }

  private Set<String> subjects(ConnectorConfig.Registry registry)
      throws IOException, InterruptedException {
    Set<String> known = subjects;
    if (known == null) {
      known = new HashSet<>();
      for (JsonNode subject : get(registry, "/subjects")) {
        known.add(subject.asText());
      }
      subjects = known;
    }
    return known;
  }

  private JsonNode get(ConnectorConfig.Registry registry, String path)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(registry.url().replaceFirst("/+$", "") + path))
            .timeout(timeout)
            .header("Accept", "application/vnd.schemaregistry.v1+json, application/json");
    registry
        .user()
        .ifPresent(user -> request.header("Authorization", basic(user, registry.password())));
    HttpResponse<byte[]> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException(
          "The registry answered GET %s with %d".formatted(path, response.statusCode()));
    }
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException foreign) {
      throw new IOException("The registry's answer to GET %s is not JSON".formatted(path), foreign);
    }
  }

  private static String basic(String user, Optional<String> password) {
    String credentials = user + ":" + password.orElse("");
    return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
  }

  private static String path(String subject, String version) {
    String name = URLEncoder.encode(subject, UTF_8).replace("+", "%20");
    return "/subjects/%s/versions/%s".formatted(name, version);
  }

  private static Version version(JsonNode answer) {
    var references = new ArrayList<Reference>();
    for (JsonNode reference : answer.path("references")) {
      references.add(
          new Reference(
              reference.path("name").asText(),
              reference.path("subject").asText(),
              reference.path("version").asInt()));
    }
    return new Version(
        answer.path("schemaType").asText("AVRO"), answer.path("schema").asText(), references);
  }
}

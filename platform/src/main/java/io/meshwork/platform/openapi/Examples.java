package io.meshwork.platform.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The examples of a service, kept in files of its class path: one for each schema, {@code
 * openapi/examples/{schema}.json}, from which those of its lists and pages follow. What has no
 * schema of its own has its file by the operation, {@code {operationId}.json} for the answer and
 * {@code {operationId}.request.json} for the request.
 */
final class Examples {

  private static final String NAME = "shop";
  private static final Set<String> STATUSES = Set.of("200", "201", "202");
  private static final String SCHEMAS = "#/components/schemas/";

  private final Components components;
  private final ObjectMapper json = new ObjectMapper();

  Examples(Components components) {
    this.components = components;
  }

  void addTo(Operation operation) {
    String id = operation.getOperationId();
    if (operation.getRequestBody() != null) {
      addTo(operation.getRequestBody().getContent(), id + ".request");
    }
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, response) -> {
              if (STATUSES.contains(status)) {
                addTo(response.getContent(), id);
              }
            });
  }

  private void addTo(@Nullable Content content, String file) {
    if (content != null) {
      content
          .getMediaTypes()
          .forEach(
              (name, mediaType) -> {
                if (isJson(name) && !hasExample(mediaType)) {
                  addTo(mediaType, file);
                }
              });
    }
  }

  private void addTo(MediaType mediaType, String file) {
    Schema schema = Objects.requireNonNullElseGet(mediaType.getSchema(), OASFactory::createSchema);
    String name = schema.getRef() == null ? file : schema.getRef().substring(SCHEMAS.length());
    value(schema, file)
        .ifPresent(
            value -> {
              components.addExample(name, OASFactory.createExample().value(value));
              mediaType.addExample(
                  NAME, OASFactory.createExample().ref("#/components/examples/" + name));
            });
  }

  private Optional<Object> value(Schema schema, String file) {
    if (schema.getRef() != null) {
      String name = schema.getRef().substring(SCHEMAS.length());
      Schema named = Objects.requireNonNull(components.getSchemas().get(name), name);
      return Records.isPage(named)
          ? value(Objects.requireNonNull(named.getProperties().get("items")), file)
              .map(items -> Map.of("items", items))
          : read(name);
    }
    Schema items = schema.getItems();
    return items == null || items.getRef() == null ? read(file) : value(items, file).map(List::of);
  }

  private Optional<Object> read(String name) {
    String path = "openapi/examples/" + name + ".json";
    try (InputStream file =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
      return file == null ? Optional.empty() : Optional.of(json.readValue(file, Object.class));
    } catch (IOException malformed) {
      throw new UncheckedIOException(path, malformed);
    }
  }

  private static boolean isJson(String mediaType) {
    return mediaType.equals("application/json") || mediaType.endsWith("+json");
  }

  private static boolean hasExample(MediaType mediaType) {
    return mediaType.getExample() != null
        || (mediaType.getExamples() != null && !mediaType.getExamples().isEmpty());
  }
}

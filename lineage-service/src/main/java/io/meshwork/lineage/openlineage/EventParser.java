package io.meshwork.lineage.openlineage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Parses events into trees that share the facets of jobs and datasets with one another. Those of
 * runs differ from run to run, so they are not remembered.
 *
 * <p>Of a facet that is told twice the last counts, however strict the reader is: Spark's
 * integration does so, and JSON libraries take it.
 */
final class EventParser {

  /** What a value is, by where it stands in the event. */
  private enum Place {
    EVENT,
    ENTITY,
    FACETS,
    FACET,
    RUN,
    RUN_FACETS,
    OTHER;

    Place of(String key) {
      return switch (this) {
        case EVENT ->
            switch (key) {
              case "job", "dataset", "inputs", "outputs" -> ENTITY;
              case "run" -> RUN;
              default -> OTHER;
            };
        case ENTITY ->
            switch (key) {
              case "facets", "inputFacets", "outputFacets" -> FACETS;
              default -> OTHER;
            };
        case FACETS -> FACET;
        case RUN -> key.equals("facets") ? RUN_FACETS : OTHER;
        case FACET, RUN_FACETS, OTHER -> OTHER;
      };
    }
  }

  private static final JsonParser.Feature NO_DUPLICATES =
      StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature();

  private final ObjectReader documents;
  private final ObjectReader values;
  private final @Nullable KnownFacets facets;

  /**
   * @param documents reads whole documents, as strictly as wanted
   * @param values reads parts of them
   * @param facets shared by the events; null if each is to be as it came
   */
  EventParser(ObjectReader documents, ObjectReader values, @Nullable KnownFacets facets) {
    this.documents = documents;
    this.values = values;
    this.facets = facets;
  }

  /**
   * Parses one event.
   *
   * @return missing if the document is empty
   */
  JsonNode parse(byte[] document) throws IOException {
    try (JsonParser parser = documents.createParser(document)) {
      if (parser.nextToken() == null) {
        return JsonNodeFactory.instance.missingNode();
      }
      JsonNode event = value(parser, document, Place.EVENT);
      // More than one value is for the reader to judge.
      return parser.nextToken() == null ? event : documents.readTree(document);
    }
  }

  /**
   * Parses an array of events.
   *
   * @return something else if the document is no array
   */
  JsonNode parseArray(byte[] document) throws IOException {
    try (JsonParser parser = documents.createParser(document)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        return documents.readTree(document);
      }
      ArrayNode events = JsonNodeFactory.instance.arrayNode();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        events.add(value(parser, document, Place.EVENT));
      }
      return parser.nextToken() == null ? events : documents.readTree(document);
    }
  }

  private JsonNode value(JsonParser parser, byte[] document, Place place) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_ARRAY && place == Place.ENTITY) {
      return entities(parser, document);
    }
    if (token != JsonToken.START_OBJECT || place == Place.OTHER) {
      return values.readTree(parser);
    }
    return switch (place) {
      case FACET -> facet(parser, document);
      case FACETS, RUN_FACETS -> facets(parser, document, place);
      case EVENT, ENTITY, RUN, OTHER -> object(parser, document, place);
    };
  }

  private ArrayNode entities(JsonParser parser, byte[] document) throws IOException {
    ArrayNode entities = JsonNodeFactory.instance.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      boolean isEntity = parser.currentToken() == JsonToken.START_OBJECT;
      entities.add(value(parser, document, isEntity ? Place.ENTITY : Place.OTHER));
    }
    return entities;
  }

  private ObjectNode object(JsonParser parser, byte[] document, Place place) throws IOException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      parser.nextToken();
      object.set(key, value(parser, document, place.of(key)));
    }
    return object;
  }

  private ObjectNode facets(JsonParser parser, byte[] document, Place place) throws IOException {
    boolean isStrict = parser.isEnabled(NO_DUPLICATES);
    ObjectNode facets = JsonNodeFactory.instance.objectNode();
    while (true) {
      parser.configure(NO_DUPLICATES, false);
      String name = parser.nextFieldName();
      parser.configure(NO_DUPLICATES, isStrict);
      if (name == null) {
        return facets;
      }
      parser.nextToken();
      facets.set(name, value(parser, document, place.of(name)));
    }
  }

  private JsonNode facet(JsonParser parser, byte[] document) throws IOException {
    long from = parser.currentTokenLocation().getByteOffset();
    if (facets == null || from < 0) { // Not in UTF-8.
      return values.readTree(parser);
    }
    parser.skipChildren();
    return facets.get(document, (int) from, (int) parser.currentLocation().getByteOffset());
  }
}

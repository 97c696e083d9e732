package io.meshwork.lineage.openlineage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Parses events into trees that share the facets of jobs and datasets with one another. Those of
 * runs differ from run to run, so they are not remembered.
 */
final class EventParser {

  /** What a value is, by where it stands in the event. */
  private enum Place {
    EVENT,
    ENTITY,
    FACETS,
    FACET,
    OTHER;

    Place of(String key) {
      return switch (this) {
        case EVENT ->
            switch (key) {
              case "job", "dataset", "inputs", "outputs" -> ENTITY;
              default -> OTHER;
            };
        case ENTITY ->
            switch (key) {
              case "facets", "inputFacets", "outputFacets" -> FACETS;
              default -> OTHER;
            };
        case FACETS -> FACET;
        case FACET, OTHER -> OTHER;
      };
    }
  }

  private final ObjectReader documents;
  private final ObjectReader values;
  private final KnownFacets facets;

  /**
   * @param documents reads whole documents, as strictly as wanted
   * @param values reads parts of them
   */
  EventParser(ObjectReader documents, ObjectReader values, KnownFacets facets) {
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

  private JsonNode value(JsonParser parser, byte[] document, Place place) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_ARRAY && place == Place.ENTITY) {
      return entities(parser, document);
    }
    if (token != JsonToken.START_OBJECT || place == Place.OTHER) {
      return values.readTree(parser);
    }
    return place == Place.FACET ? facet(parser, document) : object(parser, document, place);
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

  private JsonNode facet(JsonParser parser, byte[] document) throws IOException {
    long from = parser.currentTokenLocation().getByteOffset();
    if (from < 0) { // Not in UTF-8.
      return values.readTree(parser);
    }
    parser.skipChildren();
    return facets.get(document, (int) from, (int) parser.currentLocation().getByteOffset());
  }
}

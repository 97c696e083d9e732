package io.meshwork.catalog.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.meshwork.platform.error.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON (RFC 8259), in which no key may stand twice. */
final class JsonText {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Growth growth = new Growth();
  private final JsonParser parser;

  private JsonText(JsonParser parser) {
    this.parser = parser;
  }

  static Tree read(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        throw Growth.fault(1, "the document is empty");
      }
      var reading = new JsonText(parser);
      JsonNode root = reading.value("", 0);
      if (parser.nextToken() != null) {
        throw Growth.fault(reading.line(), "something follows the end of the document");
      }
      return reading.growth.tree(root);
    } catch (JsonProcessingException malformed) {
      int line = malformed.getLocation() == null ? 1 : malformed.getLocation().getLineNr();
      throw Growth.fault(line, malformed.getOriginalMessage());
    } catch (IOException impossible) {
      throw new UncheckedIOException("Text in memory cannot be read", impossible);
    }
  }

  private JsonNode value(String pointer, int depth) throws IOException {
    int line = line();
    growth.add(pointer, line, depth);
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(pointer, depth);
      case START_ARRAY -> array(pointer, depth);
      case VALUE_STRING -> TextNode.valueOf(growth.text(parser.getText(), line));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> growth.number(parser.getText(), line);
      case VALUE_TRUE, VALUE_FALSE ->
          BooleanNode.valueOf(parser.currentToken() == JsonToken.VALUE_TRUE);
      case VALUE_NULL -> NullNode.instance;
      default -> throw unexpected(line);
    };
  }

  private ObjectNode object(String pointer, int depth) throws IOException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = growth.text(parser.currentName(), line());
      if (object.has(key)) {
        throw Growth.fault(line(), "the key '%s' stands here for the second time".formatted(key));
      }
      parser.nextToken();
      object.set(key, value(Tree.child(pointer, key), depth + 1));
    }
    return object;
  }

  private ArrayNode array(String pointer, int depth) throws IOException {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(pointer + "/" + array.size(), depth + 1));
    }
    return array;
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private static Failure unexpected(int line) {
    return Growth.fault(line, "a value is missing");
  }
}

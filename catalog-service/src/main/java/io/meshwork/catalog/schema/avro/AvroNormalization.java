package io.meshwork.catalog.schema.avro;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Writes Avro schemas that mean the same alike. What Avro itself writes has attributes of its own
 * in one order already, and short forms; left to do are the custom ones and the aliases.
 */
final class AvroNormalization {

  private static final List<String> ATTRIBUTES =
      List.of(
          "type",
          "name",
          "namespace",
          "doc",
          "fields",
          "items",
          "values",
          "symbols",
          "size",
          "default",
          "order",
          "aliases");

  private static final Comparator<String> ORDER =
      Comparator.<String>comparingInt(
              name -> ATTRIBUTES.contains(name) ? ATTRIBUTES.indexOf(name) : ATTRIBUTES.size())
          .thenComparing(Comparator.naturalOrder());

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private AvroNormalization() {}

  static String of(String canonical) {
    try {
      return normalized(JSON.readTree(canonical)).toString();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Avro wrote what is not JSON", impossible);
    }
  }

  private static JsonNode normalized(JsonNode schema) {
    if (schema.isArray()) {
      ArrayNode union = NODES.arrayNode();
      schema.forEach(branch -> union.add(normalized(branch)));
      return union;
    } else if (!schema.isObject()) {
      return schema;
    }
    ObjectNode sorted = NODES.objectNode();
    schema
        .propertyStream()
        .map(property -> property.getKey())
        .sorted(ORDER)
        .forEach(name -> sorted.set(name, attribute(name, schema.get(name))));
    return sorted;
  }

  private static JsonNode attribute(String name, JsonNode value) {
    return switch (name) {
      case "type", "fields", "items", "values" -> normalized(value);
      case "aliases" -> {
        ArrayNode aliases = NODES.arrayNode();
        StreamSupport.stream(value.spliterator(), false)
            .sorted(Comparator.comparing(JsonNode::asText))
            .forEach(aliases::add);
        yield aliases;
      }
      default -> sorted(value);
    };
  }

  /** A default or a custom property: any JSON. */
  private static JsonNode sorted(JsonNode value) {
    if (value.isArray()) {
      ArrayNode elements = NODES.arrayNode();
      value.forEach(element -> elements.add(sorted(element)));
      return elements;
    } else if (!value.isObject()) {
      return value;
    }
    ObjectNode sorted = NODES.objectNode();
    value
        .propertyStream()
        .map(property -> property.getKey())
        .sorted()
        .forEach(name -> sorted.set(name, sorted(value.get(name))));
    return sorted;
  }
}

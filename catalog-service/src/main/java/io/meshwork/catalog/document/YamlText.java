package io.meshwork.catalog.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.meshwork.platform.error.Failure;
import java.math.BigInteger;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * YAML 1.2 with its core schema (chapter 10.3): dates are text, {@code yes} is text, and there are
 * no types but those of JSON. Aliases are followed; merge keys are not known to YAML 1.2.
 */
final class YamlText {

  private static final Set<Tag> TAGS =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.MAP, Tag.SEQ);

  private final Growth growth = new Growth();

  private YamlText() {}

  static Tree read(String text) {
    var settings =
        LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setCodePointLimit(Documents.MAX_BYTES)
            .setMaxAliasesForCollections(Documents.MAX_VALUES)
            .setAllowNonScalarKeys(true)
            .build();
    try {
      Node root =
          new Compose(settings)
              .composeString(text)
              .orElseThrow(() -> Growth.fault(1, "the document is empty"));
      var reading = new YamlText();
      return reading.growth.tree(reading.value(root, "", 0));
    } catch (MarkedYamlEngineException malformed) {
      int line =
          malformed.getProblemMark().or(malformed::getContextMark).map(Mark::getLine).orElse(0);
      throw Growth.fault(line + 1, String.valueOf(malformed.getProblem()));
    } catch (YamlEngineException malformed) {
      throw Failure.invalid("", "The document is no YAML: " + malformed.getMessage());
    } catch (StackOverflowError tooDeep) {
      throw Growth.fault(1, "is nested more than %d deep".formatted(Documents.MAX_DEPTH));
    }
  }

  private JsonNode value(Node node, String pointer, int depth) {
    int line = line(node);
    growth.add(pointer, line, depth);
    if (!TAGS.contains(node.getTag())) {
      throw Growth.fault(line, "the tag %s is not allowed".formatted(node.getTag()));
    }
    return switch (node) {
      case MappingNode mapping -> object(mapping, pointer, depth);
      case SequenceNode sequence -> array(sequence, pointer, depth);
      case ScalarNode scalar -> scalar(scalar, line);
      default -> throw Growth.fault(line, "is neither value, list nor object");
    };
  }

  private ObjectNode object(MappingNode mapping, String pointer, int depth) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (NodeTuple entry : mapping.getValue()) {
      int line = line(entry.getKeyNode());
      if (!(entry.getKeyNode() instanceof ScalarNode scalar)) {
        throw Growth.fault(line, "a key must be text");
      }
      String key = growth.text(scalar.getValue(), line);
      if (object.has(key)) {
        throw Growth.fault(line, "the key '%s' stands here for the second time".formatted(key));
      }
      object.set(key, value(entry.getValueNode(), Tree.child(pointer, key), depth + 1));
    }
    return object;
  }

  private ArrayNode array(SequenceNode sequence, String pointer, int depth) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Node item : sequence.getValue()) {
      array.add(value(item, pointer + "/" + array.size(), depth + 1));
    }
    return array;
  }

  private JsonNode scalar(ScalarNode scalar, int line) {
    String text = scalar.getValue();
    if (scalar.getTag().equals(Tag.NULL)) {
      return NullNode.instance;
    } else if (scalar.getTag().equals(Tag.BOOL)) {
      return BooleanNode.valueOf(Boolean.parseBoolean(text));
    } else if (scalar.getTag().equals(Tag.INT)) {
      return integer(text, line);
    } else if (scalar.getTag().equals(Tag.FLOAT)) {
      return growth.number(text, line);
    }
    return TextNode.valueOf(growth.text(text, line));
  }

  private JsonNode integer(String text, int line) {
    if (text.startsWith("0x") || text.startsWith("0o")) {
      int radix = text.startsWith("0x") ? 16 : 8;
      return text.length() <= 66
          ? BigIntegerNode.valueOf(new BigInteger(text.substring(2), radix))
          : growth.number("", line);
    }
    return growth.number(text, line);
  }

  /** From 1. A value that is not written stands where its key does. */
  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }
}

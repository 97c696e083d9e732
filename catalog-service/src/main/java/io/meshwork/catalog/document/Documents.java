package io.meshwork.catalog.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.Violation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads documents. They may have at most {@value #MAX_BYTES} bytes, be nested {@value #MAX_DEPTH}
 * deep, and have {@value #MAX_VALUES} values, counting what an alias stands for each time.
 */
public final class Documents {

  public static final int MAX_BYTES = 2 * 1024 * 1024;
  static final int MAX_DEPTH = 64;
  static final int MAX_VALUES = 200_000;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Documents() {}

  /**
   * Reads a document, which must be an object.
   *
   * @param isJson whether it is said to be JSON; YAML otherwise
   * @throws Failure TOO_LARGE, or INVALID with line and reason
   */
  public static Tree read(byte[] bytes, boolean isJson) {
    if (bytes.length > MAX_BYTES) {
      throw new Failure(
          ErrorCode.TOO_LARGE,
          "A document may have at most %d bytes; this has %d.".formatted(MAX_BYTES, bytes.length));
    }
    String text = text(bytes);
    Tree tree = isJson ? JsonText.read(text) : YamlText.read(text);
    JsonNode root = tree.root();
    if (!root.isObject()) {
      throw Failure.invalid(
          List.of(new Violation("", "line %d: must be an object".formatted(tree.line("")))));
    }
    return tree;
  }

  private static String text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException malformed) {
      throw Failure.invalid("", "The document must be UTF-8.");
    }
  }
}

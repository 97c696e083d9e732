package io.meshwork.catalog.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.platform.error.Failure;
import org.jspecify.annotations.Nullable;

/**
 * A contract as a line of a bulk load has it.
 *
 * @param document an ODCS document: an object, or text that is YAML
 */
record ContractDraft(@Nullable JsonNode document) {

  /**
   * The document as a PUT would have it. An object is written anew: other spaces, the same values,
   * if no number needs more digits than a double has. Text stays as it is.
   *
   * @throws Failure INVALID if it is neither an object nor text
   */
  ContractDocument toDocument() {
    return switch (document) {
      case JsonNode object when object.isObject() ->
          new ContractDocument(object.toString().getBytes(UTF_8), true);
      case JsonNode yaml when yaml.isTextual() ->
          new ContractDocument(yaml.textValue().getBytes(UTF_8), false);
      case null, default ->
          throw Failure.invalid(
              "document", "must be an ODCS document: a JSON object, or text that is YAML");
    };
  }
}

package io.meshwork.catalog.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.JsonFaults;
import io.meshwork.platform.error.Violation;
import io.meshwork.platform.urn.Urn;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what a line says. */
@ApplicationScoped
class LineReader {

  private static final String KIND = "kind";

  private final Map<String, BulkTarget<?>> targets = new TreeMap<>();
  private final ObjectMapper json;

  LineReader(@All List<BulkTarget<?>> targets, ObjectMapper json) {
    targets.forEach(target -> this.targets.put(target.kind().word(), target));
    this.json = json;
  }

  /**
   * Reads a line.
   *
   * @throws Failure INVALID with every fault of its form
   */
  BulkLine<?> read(long number, byte[] line) {
    try {
      JsonNode read =
          json.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(line);
      if (!(read instanceof ObjectNode object)) {
        throw Failure.invalid("", "A line must be a JSON object.");
      }
      return read(number, line.length, object, target(object));
    } catch (JsonProcessingException malformed) {
      throw Failure.invalid(List.of(JsonFaults.of(malformed)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private <D> BulkLine<D> read(long number, int bytes, ObjectNode object, BulkTarget<D> target)
      throws JsonProcessingException {
    Urn urn = urn(object, target);
    object.remove(KIND);
    object.remove(target.key());
    return new BulkLine<>(number, bytes, target, urn, json.treeToValue(object, target.draftType()));
  }

  private BulkTarget<?> target(ObjectNode object) {
    BulkTarget<?> target = targets.get(object.path(KIND).asText());
    if (target == null) {
      throw Failure.invalid(KIND, "must be one of " + String.join(", ", targets.keySet()));
    }
    return target;
  }

  private static Urn urn(ObjectNode object, BulkTarget<?> target) {
    var parts = new ArrayList<String>();
    var faults = new ArrayList<Violation>();
    for (String field : target.key()) {
      JsonNode part = object.path(field);
      if (!part.isTextual() || part.textValue().isBlank()) {
        faults.add(new Violation(field, "must be text, and not blank"));
      }
      parts.add(part.asText());
    }
    Failure.throwIfAny(faults);
    return new Urn(target.kind(), parts.getFirst(), parts.size() > 1 ? parts.get(1) : "");
  }
}

package io.meshwork.quality.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.platform.error.Failure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document, which knows where it is, so that whatever is wrong there can be told.
 *
 * @param path such as {@code results[3].expectation_config}; empty for the whole document
 * @param node missing where the document has nothing
 */
public record Place(String path, JsonNode node) {

  private static final int MAX_KEY = 200;

  /** The value of a key; a place without one if there is none. */
  public Place at(String key) {
    return new Place(path.isEmpty() ? key : path + "." + key, node.path(key));
  }

  /** Whether there is anything but null. */
  public boolean isThere() {
    return !node.isMissingNode() && !node.isNull();
  }

  /** The text there; empty if there is none. */
  public String text() {
    return node.isTextual() ? node.textValue() : "";
  }

  /** The finite number there, if it is one. */
  public @Nullable Double number() {
    return node.isNumber() && Double.isFinite(node.doubleValue()) ? node.doubleValue() : null;
  }

  /**
   * The text there, which has to be.
   *
   * @throws Failure INVALID
   */
  public String requireText() {
    if (text().isBlank()) {
      throw fault("must be text");
    }
    return text();
  }

  /** The elements of the list there; none if there is nothing. */
  public List<Place> items() {
    if (isThere() && !node.isArray()) {
      throw fault("must be a list");
    }
    var items = new ArrayList<Place>();
    for (JsonNode item : node) {
      Place place = new Place("%s[%d]".formatted(path, items.size()), item);
      if (!item.isObject()) {
        throw place.fault("must be an object");
      }
      items.add(place);
    }
    return items;
  }

  /** The values of the object there, whatever their keys. */
  public List<Place> values() {
    if (!node.isObject()) {
      throw fault("must be an object");
    }
    var values = new ArrayList<Place>();
    node.properties()
        .forEach(
            entry -> {
              String key = Texts.clip(entry.getKey(), MAX_KEY);
              values.add(new Place("%s[\"%s\"]".formatted(path, key), entry.getValue()));
            });
    return values;
  }

  /** What is wrong here, and what is allowed. */
  public Failure fault(String message) {
    return Failure.invalid(path, message);
  }
}

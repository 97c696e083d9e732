package io.meshwork.lineage.openlineage;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A facet that many events have in common, and threads share: it is never altered. It is written
 * with its keys sorted, as digests of events need it.
 */
@SuppressWarnings("unchecked") // As ObjectNode itself overrides JsonNode's generic deepCopy.
final class KnownFacet extends ObjectNode {

  private static final long serialVersionUID = 1;

  private final transient SerializableString canonical;
  private transient volatile EventRules.@Nullable FacetPlace sound;

  KnownFacet(Map<String, JsonNode> fields, SerializableString canonical) {
    super(JsonNodeFactory.instance, fields);
    this.canonical = canonical;
  }

  /** Whether it was found sound where it stands, as the last event had it. */
  boolean isSound(EventRules.FacetPlace place) {
    return place.equals(sound);
  }

  void setSound(EventRules.FacetPlace place) {
    sound = place;
  }

  @Override
  public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
    json.writeRawValue(canonical);
  }
}

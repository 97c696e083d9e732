package io.meshwork.lineage.graph;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.lineage.openlineage.Text;
import io.meshwork.platform.urn.Urn;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What flows into the columns of a dataset, from a columnLineage facet (1-2-0, and the form before
 * it), as a sorted JSON list of {@code {column, source, sourceColumn, masked, indirect?,
 * transformations}}. What has the transformation type INDIRECT flows nowhere but decides what does,
 * such as a filter, and is marked; what decides about the whole dataset has an empty column.
 */
final class ColumnSources {

  private record Key(String column, String source, String sourceColumn, boolean indirect)
      implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::column)
            .thenComparing(Key::source)
            .thenComparing(Key::sourceColumn)
            .thenComparing(Key::indirect);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private static final class Flow {
    final TreeSet<String> transformations = new TreeSet<>();
    boolean masked = true;
  }

  private static final JsonFactory JSON = new JsonFactory();
  private static final Understanding KNOWN = new Understanding(ColumnSources::read);

  private final Map<Key, Flow> flows = new TreeMap<>();

  private ColumnSources() {}

  static String of(JsonNode facet) {
    return KNOWN.of(facet);
  }

  private static String read(JsonNode facet) {
    var sources = new ColumnSources();
    for (Map.Entry<String, JsonNode> field : facet.path("fields").properties()) {
      String column = Text.storable(field.getKey());
      for (JsonNode input : field.getValue().path("inputFields")) {
        if (!column.isEmpty()) {
          sources.add(column, field.getValue(), input);
        }
      }
    }
    for (JsonNode input : facet.path("dataset")) {
      sources.add("", facet, input);
    }
    return sources.toJson();
  }

  private void add(String column, JsonNode field, JsonNode input) {
    String namespace = Text.storable(input.path("namespace").asText());
    String name = Text.storable(input.path("name").asText());
    String sourceColumn = Text.storable(input.path("field").asText());
    if (namespace.isEmpty() || name.isEmpty() || sourceColumn.isEmpty()) {
      return;
    }
    String source = Urn.dataset(namespace, name).toString();
    JsonNode transformations = input.path("transformations");
    if (transformations.isEmpty()) {
      // Before 1-1-0 the output column had one type, IDENTITY or MASKED, for all its inputs.
      String type = field.path("transformationType").asText();
      flow(new Key(column, source, sourceColumn, column.isEmpty()), type, type.equals("MASKED"));
    }
    for (JsonNode transformation : transformations) {
      boolean indirect = transformation.path("type").asText().equals("INDIRECT");
      flow(
          new Key(column, source, sourceColumn, indirect || column.isEmpty()),
          transformation.path("subtype").asText(),
          transformation.path("masking").asBoolean());
    }
  }

  private void flow(Key key, String transformation, boolean masked) {
    Flow flow = flows.computeIfAbsent(key, it -> new Flow());
    flow.masked &= masked;
    if (!transformation.isEmpty()) {
      flow.transformations.add(Text.storable(transformation));
    }
  }

  private String toJson() {
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartArray();
      for (Map.Entry<Key, Flow> flow : flows.entrySet()) {
        write(json, flow.getKey(), flow.getValue());
      }
      json.writeEndArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Key key, Flow flow) throws IOException {
    json.writeStartObject();
    json.writeStringField("column", key.column());
    json.writeStringField("source", key.source());
    json.writeStringField("sourceColumn", key.sourceColumn());
    json.writeBooleanField("masked", flow.masked);
    if (key.indirect()) {
      json.writeBooleanField("indirect", true);
    }
    json.writeArrayFieldStart("transformations");
    for (String transformation : flow.transformations) {
      json.writeString(transformation);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}

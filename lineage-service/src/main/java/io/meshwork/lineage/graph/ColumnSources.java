package io.meshwork.lineage.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshwork.lineage.openlineage.Text;
import io.meshwork.platform.urn.Urn;
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

  private final Map<Key, Flow> flows = new TreeMap<>();

  private ColumnSources() {}

  static String of(JsonNode facet) {
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
    var list = JsonNodeFactory.instance.arrayNode();
    flows.forEach((key, flow) -> write(list.addObject(), key, flow));
    return list.toString();
  }

  private static void write(ObjectNode source, Key key, Flow flow) {
    source
        .put("column", key.column())
        .put("source", key.source())
        .put("sourceColumn", key.sourceColumn())
        .put("masked", flow.masked);
    if (key.indirect()) {
      source.put("indirect", true);
    }
    flow.transformations.forEach(source.putArray("transformations")::add);
  }
}

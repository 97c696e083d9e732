package io.meshwork.lineage.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meshwork.lineage.openlineage.Text;
import io.meshwork.platform.urn.Urn;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What flows into the columns of a dataset, from a columnLineage facet (1-2-0, and the form before
 * it), as a sorted JSON list of {@code {column, source, sourceColumn, transformations, masked}}.
 * What has the transformation type INDIRECT flows nowhere and is left out.
 */
final class ColumnSources {

  private record Key(String column, String source, String sourceColumn) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int byColumn = column.compareTo(other.column);
      int bySource = source.compareTo(other.source);
      return byColumn != 0
          ? byColumn
          : bySource != 0 ? bySource : sourceColumn.compareTo(other.sourceColumn);
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
      for (JsonNode input : field.getValue().path("inputFields")) {
        sources.add(Text.storable(field.getKey()), field.getValue(), input);
      }
    }
    return sources.toJson();
  }

  private void add(String column, JsonNode field, JsonNode input) {
    String namespace = Text.storable(input.path("namespace").asText());
    String name = Text.storable(input.path("name").asText());
    String sourceColumn = Text.storable(input.path("field").asText());
    if (namespace.isEmpty() || name.isEmpty() || sourceColumn.isEmpty() || column.isEmpty()) {
      return;
    }
    var key = new Key(column, Urn.dataset(namespace, name).toString(), sourceColumn);
    JsonNode transformations = input.path("transformations");
    if (transformations.isEmpty()) {
      // Before 1-1-0 the output column had one type, IDENTITY or MASKED, for all its inputs.
      String type = field.path("transformationType").asText();
      flow(key, type, type.equals("MASKED"));
    }
    for (JsonNode transformation : transformations) {
      if (!transformation.path("type").asText().equals("INDIRECT")) {
        flow(
            key,
            transformation.path("subtype").asText(),
            transformation.path("masking").asBoolean());
      }
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
    flows.forEach(
        (key, flow) -> {
          var source =
              list.addObject()
                  .put("column", key.column())
                  .put("source", key.source())
                  .put("sourceColumn", key.sourceColumn())
                  .put("masked", flow.masked);
          flow.transformations.forEach(source.putArray("transformations")::add);
        });
    return list.toString();
  }
}

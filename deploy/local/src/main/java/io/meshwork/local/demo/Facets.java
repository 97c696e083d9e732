package io.meshwork.local.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshwork.local.demo.ColumnSource.Way;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The OpenLineage facets of datasets ({@code spec/facets}). */
final class Facets {

  private static final String SPEC = "https://openlineage.io/spec/facets/";

  private final Mesh mesh;
  private final String producer;

  Facets(Mesh mesh, String producer) {
    this.mesh = mesh;
    this.producer = producer;
  }

  /** Adds a facet with what every facet has. */
  ObjectNode add(ObjectNode facets, String key, String version, String type) {
    return facets
        .putObject(key)
        .put("_producer", producer)
        .put("_schemaURL", SPEC + version + "/" + type + ".json#/$defs/" + type);
  }

  void addSchema(ObjectNode facets, Dataset dataset) {
    ArrayNode fields = add(facets, "schema", "1-2-0", "SchemaDatasetFacet").putArray("fields");
    for (Dataset.Column column : dataset.columns()) {
      fields.addObject().put("name", column.name()).put("type", column.type());
    }
  }

  void addColumnLineage(ObjectNode facets, Pipeline.Output output) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    sources(output)
        .forEach(
            (column, sources) -> {
              ArrayNode inputs = fields.putObject(column).putArray("inputFields");
              sources.forEach(source -> inputs.add(inputField(source)));
            });
    if (!fields.isEmpty()) {
      add(facets, "columnLineage", "1-2-0", "ColumnLineageDatasetFacet").set("fields", fields);
    }
  }

  /** What each column of the output is made of; columns that nobody tells of are left out. */
  Map<String, List<ColumnSource>> sources(Pipeline.Output output) {
    var sources = new LinkedHashMap<String, List<ColumnSource>>();
    for (Dataset.Column column : mesh.dataset(output.dataset()).columns()) {
      List<String> told = output.columns().getOrDefault(column.name(), List.of());
      List<ColumnSource> of =
          told.isEmpty()
              ? output.copies().stream()
                  .filter(copied -> mesh.dataset(copied).hasColumn(column.name()))
                  .limit(1)
                  .map(copied -> new ColumnSource(Way.COPY, copied, column.name()))
                  .toList()
              : told.stream().map(ColumnSource::parse).toList();
      if (!of.isEmpty()) {
        sources.put(column.name(), of);
      }
    }
    return sources;
  }

  private ObjectNode inputField(ColumnSource source) {
    Dataset dataset = mesh.dataset(source.dataset());
    ObjectNode field =
        JsonNodeFactory.instance
            .objectNode()
            .put("namespace", dataset.namespace())
            .put("name", dataset.name())
            .put("field", source.column());
    field
        .putArray("transformations")
        .addObject()
        .put("type", source.way().type)
        .put("subtype", source.way().subtype)
        .put("masking", source.way() == Way.MASK);
    return field;
  }
}

package io.meshwork.catalog.schema.json;

import io.meshwork.catalog.dataset.ColumnDraft;
import io.meshwork.catalog.schema.Incompatibility;
import io.meshwork.catalog.schema.Schema;
import io.meshwork.catalog.schema.SchemaColumns;
import io.meshwork.catalog.schema.SchemaType;
import java.util.List;

/** A JSON Schema. */
final class JsonSchema implements Schema {

  private final Documents.Place root;
  private final Documents documents;
  private final org.everit.json.schema.Schema loaded;

  JsonSchema(Documents.Place root, Documents documents, org.everit.json.schema.Schema loaded) {
    this.root = root;
    this.documents = documents;
    this.loaded = loaded;
  }

  @Override
  public SchemaType type() {
    return SchemaType.JSON;
  }

  @Override
  public String canonical() {
    return root.schema().toString();
  }

  @Override
  public String normalized() {
    return JsonNormalization.of(root.schema()).toString();
  }

  @Override
  public List<Incompatibility> hindrancesReading(Schema writer) {
    return JsonComparison.hindrances(loaded, ((JsonSchema) writer).loaded);
  }

  @Override
  public List<ColumnDraft> columns(String path) {
    var columns = new SchemaColumns();
    new JsonColumns(columns, documents).add(path, root);
    return columns.drafts();
  }
}

package io.meshwork.catalog.schema.avro;

import io.meshwork.catalog.dataset.ColumnDraft;
import io.meshwork.catalog.schema.Incompatibility;
import io.meshwork.catalog.schema.Schema;
import io.meshwork.catalog.schema.SchemaColumns;
import io.meshwork.catalog.schema.SchemaType;
import java.util.List;
import org.apache.avro.SchemaCompatibility;

/** A schema in Avro. */
final class AvroSchema implements Schema {

  private final org.apache.avro.Schema schema;
  private final String canonical;

  /**
   * @param defined the named types that are defined elsewhere, and stay names in the text
   */
  AvroSchema(org.apache.avro.Schema schema, List<org.apache.avro.Schema> defined) {
    this.schema = schema;
    this.canonical = text(schema, defined);
  }

  @Override
  public SchemaType type() {
    return SchemaType.AVRO;
  }

  @Override
  public String canonical() {
    return canonical;
  }

  @Override
  public String normalized() {
    return AvroNormalization.of(canonical);
  }

  @Override
  public List<Incompatibility> hindrancesReading(Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(schema, ((AvroSchema) writer).schema)
        .getResult()
        .getIncompatibilities()
        .stream()
        .map(AvroHindrance::of)
        .toList();
  }

  @Override
  public List<ColumnDraft> columns(String path) {
    var columns = new SchemaColumns();
    new AvroColumns(columns).add(path, schema);
    return columns.drafts();
  }

  /** There is no other way to leave the types of others out, and Confluent goes it too. */
  @SuppressWarnings("deprecation")
  private static String text(org.apache.avro.Schema schema, List<org.apache.avro.Schema> defined) {
    return schema.toString(defined, false);
  }
}

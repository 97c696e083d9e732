package io.meshwork.catalog.schema.avro;

import io.meshwork.catalog.schema.Incompatibility;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/** Says in words what Avro found incompatible. */
final class AvroHindrance {

  /** What is longer says no more to who reads it. */
  private static final int MAX_SNIPPET = 500;

  private AvroHindrance() {}

  static Incompatibility of(SchemaCompatibility.Incompatibility found) {
    return new Incompatibility(
        "#" + ("/".equals(found.getLocation()) ? "" : found.getLocation()),
        found.getType().name(),
        snippet(found.getReaderFragment()),
        snippet(found.getWriterFragment()),
        explanation(found));
  }

  private static String explanation(SchemaCompatibility.Incompatibility found) {
    String reader = name(found.getReaderFragment());
    String writer = name(found.getWriterFragment());
    String told = found.getMessage();
    return switch (found.getType()) {
      case NAME_MISMATCH ->
          "The reader's type is named %s and the writer's %s, without an alias that joins them."
              .formatted(reader, writer);
      case FIXED_SIZE_MISMATCH ->
          "The sizes of the fixed type %s differ: %s.".formatted(reader, told);
      case MISSING_ENUM_SYMBOLS ->
          "The reader's enum %s lacks the symbols %s and has no default for them."
              .formatted(reader, told);
      case READER_FIELD_MISSING_DEFAULT_VALUE ->
          "The writer's %s has no field %s, and the reader's has no default for it."
              .formatted(writer, told);
      case TYPE_MISMATCH -> "A %s cannot be read as %s.".formatted(writer, reader);
      case MISSING_UNION_BRANCH ->
          "The reader's union has no branch that reads a %s.".formatted(writer);
    };
  }

  private static String name(Schema schema) {
    return switch (schema.getType()) {
      case RECORD, ENUM, FIXED -> schema.getFullName();
      default -> schema.getType().getName();
    };
  }

  private static String snippet(Schema schema) {
    String text = schema.toString();
    return text.length() <= MAX_SNIPPET ? text : text.substring(0, MAX_SNIPPET) + "…";
  }
}

package io.meshwork.catalog.connector;

import io.meshwork.catalog.dataset.ColumnDraft;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an Iceberg schema. Nested ones, also in lists and in the values of maps, are named
 * by their path. Identifier fields are the primary key, in the order of the columns.
 */
final class IcebergColumns {

  private static final int MAX_COLUMNS = 5000;
  private static final int MAX_NAME = 1000;
  private static final int MAX_TYPE = 10_000;
  private static final int MAX_DESCRIPTION = 20_000;

  private final Schema schema;
  private final List<ColumnDraft> columns = new ArrayList<>();
  private int keys;

  private IcebergColumns(Schema schema) {
    this.schema = schema;
  }

  static List<ColumnDraft> of(Schema schema) {
    var columns = new IcebergColumns(schema);
    schema.columns().forEach(field -> columns.add("", field));
    return List.copyOf(columns.columns);
  }

  private void add(String parent, Types.NestedField field) {
    String path = parent + field.name();
    if (columns.size() == MAX_COLUMNS || path.length() > MAX_NAME) {
      return;
    }
    columns.add(
        new ColumnDraft(
            path,
            shorten(type(field.type()), MAX_TYPE),
            field.doc() == null ? "" : shorten(field.doc(), MAX_DESCRIPTION),
            field.isOptional(),
            schema.identifierFieldIds().contains(field.fieldId()) ? ++keys : null,
            null,
            null,
            null,
            List.of(),
            List.of()));
    Types.StructType struct = struct(field.type());
    if (struct != null) {
      struct.fields().forEach(nested -> add(path + ".", nested));
    }
  }

  /** The struct that a type is, or is made of. */
  private static Types.@Nullable StructType struct(Type type) {
    return switch (type) {
      case Types.StructType struct -> struct;
      case Types.ListType list -> struct(list.elementType());
      case Types.MapType map -> struct(map.valueType());
      default -> null;
    };
  }

  private static String type(Type type) {
    return switch (type) {
      case Types.StructType _ -> "struct";
      case Types.ListType list -> "list<%s>".formatted(type(list.elementType()));
      case Types.MapType map -> "map<%s, %s>".formatted(type(map.keyType()), type(map.valueType()));
      default -> type.toString();
    };
  }

  private static String shorten(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}

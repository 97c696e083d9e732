package io.meshwork.catalog.schema.avro;

import io.meshwork.catalog.schema.SchemaColumns;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** Reads the columns of Avro schemas. A named type that came before is told by its name. */
final class AvroColumns {

  private final SchemaColumns columns;
  private final Set<String> known = new HashSet<>();
  private final Deque<String> open = new ArrayDeque<>();

  AvroColumns(SchemaColumns columns) {
    this.columns = columns;
  }

  void add(String path, Schema schema) {
    boolean isWholeRecord = path.isEmpty() && schema.getType() == Schema.Type.RECORD;
    if (isWholeRecord) {
      known.add(schema.getFullName());
      addFields(path, schema);
    } else {
      addColumn(path.isEmpty() ? SchemaColumns.VALUE : path, "", schema);
    }
  }

  private void addColumn(String path, String doc, Schema schema) {
    Schema plain = withoutNull(schema);
    columns.add(path, type(plain), doc, schema.isNullable());
    Schema element = element(plain);
    if (isNamed(element)) {
      known.add(element.getFullName());
    }
    if (element.getType() == Schema.Type.RECORD) {
      addFields(path, element);
    }
  }

  private void addFields(String path, Schema schema) {
    String name = schema.getFullName();
    if (open.contains(name) || open.size() >= SchemaColumns.MAX_DEPTH || columns.isFull()) {
      return;
    }
    open.push(name);
    for (Schema.Field field : schema.getFields()) {
      String doc = field.doc() == null ? "" : field.doc();
      addColumn(SchemaColumns.join(path, field.name()), doc, field.schema());
    }
    open.pop();
  }

  /** What an array or map is of, through all its levels; anything else is of itself. */
  private static Schema element(Schema schema) {
    Schema element = withoutNull(schema);
    return switch (element.getType()) {
      case ARRAY -> element(element.getElementType());
      case MAP -> element(element.getValueType());
      default -> element;
    };
  }

  private String type(Schema schema) {
    String logical = schema.getProp("logicalType");
    if (schema.getLogicalType() instanceof LogicalTypes.Decimal decimal) {
      return "decimal(%d,%d)".formatted(decimal.getPrecision(), decimal.getScale());
    } else if (logical != null) {
      return logical;
    } else if (isNamed(schema) && known.contains(schema.getFullName())) {
      return schema.getName();
    }
    return schema.getType().getName();
  }

  private static boolean isNamed(Schema schema) {
    return switch (schema.getType()) {
      case RECORD, ENUM, FIXED -> true;
      default -> false;
    };
  }

  /** A union of one type and null is that type; any other stays a union. */
  private static Schema withoutNull(Schema schema) {
    if (!schema.isUnion()) {
      return schema;
    }
    List<Schema> others =
        schema.getTypes().stream().filter(branch -> branch.getType() != Schema.Type.NULL).toList();
    return others.size() == 1 ? others.getFirst() : schema;
  }
}

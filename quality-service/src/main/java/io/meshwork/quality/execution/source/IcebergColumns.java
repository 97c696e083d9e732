package io.meshwork.quality.execution.source;

import io.meshwork.quality.execution.statement.Dialect;
import io.meshwork.quality.execution.statement.UnrunnableException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.iceberg.Schema;
import org.apache.iceberg.transforms.Transforms;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;

/**
 * The columns of an Iceberg table as DuckDB has them.
 *
 * @param schema of the table as it is now
 */
record IcebergColumns(Schema schema, List<Column> columns) {

  /**
   * A column.
   *
   * @param fallback what rows have that are older than it, as SQL
   */
  private record Column(int id, String name, String type, String fallback) {}

  static IcebergColumns of(Schema schema) throws UnrunnableException {
    var columns = new ArrayList<Column>();
    for (Types.NestedField field : schema.columns()) {
      columns.add(new Column(field.fieldId(), field.name(), type(field), fallback(field)));
    }
    if (columns.isEmpty()) {
      throw new UnrunnableException("It has no columns.");
    }
    return new IcebergColumns(schema, List.copyOf(columns));
  }

  /** As {@code read_parquet} takes a schema: columns by the ids that files have for them. */
  String byId() {
    return columns.stream()
        .map(
            column ->
                "%d: {name: %s, type: %s, default_value: %s}"
                    .formatted(
                        column.id(),
                        DataFiles.literal(column.name()),
                        DataFiles.literal(column.type()),
                        column.fallback()))
        .collect(Collectors.joining(", ", "MAP {", "}"));
  }

  /** A query that gives these columns and no row. */
  String empty() {
    return columns.stream()
        .map(
            column ->
                "CAST(NULL AS %s) AS %s"
                    .formatted(column.type(), Dialect.DUCKDB.quote(column.name())))
        .collect(Collectors.joining(", ", "SELECT ", " WHERE false"));
  }

  private static String type(Types.NestedField field) throws UnrunnableException {
    return switch (field.type()) {
      case Types.StructType struct -> struct(struct);
      case Types.ListType list -> type(list.fields().getFirst()) + "[]";
      case Types.MapType map ->
          "MAP(%s, %s)".formatted(type(map.fields().getFirst()), type(map.fields().getLast()));
      case Types.DecimalType decimal ->
          "DECIMAL(%d, %d)".formatted(decimal.precision(), decimal.scale());
      case Types.TimestampType timestamp ->
          timestamp.shouldAdjustToUTC() ? "TIMESTAMP WITH TIME ZONE" : "TIMESTAMP";
      case Types.TimestampNanoType timestamp when !timestamp.shouldAdjustToUTC() -> "TIMESTAMP_NS";
      case Type type -> plain(field, type);
    };
  }

  private static String struct(Types.StructType struct) throws UnrunnableException {
    var fields = new ArrayList<String>();
    for (Types.NestedField field : struct.fields()) {
      fields.add(Dialect.DUCKDB.quote(field.name()) + " " + type(field));
    }
    return "STRUCT(" + String.join(", ", fields) + ")";
  }

  private static String plain(Types.NestedField field, Type type) throws UnrunnableException {
    return switch (type.typeId()) {
      case BOOLEAN -> "BOOLEAN";
      case INTEGER -> "INTEGER";
      case LONG -> "BIGINT";
      case FLOAT -> "FLOAT";
      case DOUBLE -> "DOUBLE";
      case DATE -> "DATE";
      case TIME -> "TIME";
      case STRING -> "VARCHAR";
      case UUID -> "UUID";
      case FIXED, BINARY -> "BLOB";
      default ->
          throw new UnrunnableException(
              "Its field '%s' has the type %s, which is not read: have a table without it checked."
                  .formatted(field.name(), type));
    };
  }

  private static String fallback(Types.NestedField field) throws UnrunnableException {
    Object value = field.initialDefault();
    if (value instanceof ByteBuffer) {
      throw new UnrunnableException(
          "Its field '%s' has bytes for a default, which are not read.".formatted(field.name()));
    }
    return value == null
        ? "NULL"
        : DataFiles.literal(Transforms.identity().toHumanString(field.type(), value));
  }
}

package io.meshwork.quality.execution.source;

import io.meshwork.quality.execution.statement.UnrunnableException;
import java.util.Map;
import java.util.Set;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;

/**
 * Whether DuckDB reads of a file what Iceberg would: it finds columns by their ids, but fields
 * within them by their names, and knows nothing of partitions.
 *
 * @param schema of the table as it is now
 * @param names of the fields in the file, by their ids
 */
record IcebergFields(Schema schema, Map<Integer, String> names) {

  /**
   * Refuses what would be read otherwise.
   *
   * @param partitioned fields that the file need not hold, as all of its rows are of one partition
   */
  void check(Set<Integer> partitioned) throws UnrunnableException {
    if (names.isEmpty()) {
      throw new UnrunnableException(
          "The Iceberg table's data files have no field ids, by which columns are found:"
              + " rewrite them.");
    }
    for (int id : partitioned) {
      if (schema.findField(id) != null && !names.containsKey(id)) {
        throw new UnrunnableException(
            "The Iceberg table's data files leave out '%s', which it is partitioned by: rewrite them."
                .formatted(schema.findColumnName(id)));
      }
    }
    for (Types.NestedField column : schema.columns()) {
      if (names.containsKey(column.fieldId())) {
        checkWithin(column);
      }
    }
  }

  private void checkWithin(Types.NestedField parent) throws UnrunnableException {
    if (parent.type().isPrimitiveType()) {
      return;
    }
    boolean hasNames = parent.type().isStructType();
    for (Types.NestedField field : parent.type().asNestedType().fields()) {
      if (hasNames && isMisread(field)) {
        throw new UnrunnableException(
            "The Iceberg table's field '%s' is not called so in its data files:"
                    .formatted(schema.findColumnName(field.fieldId()))
                + " rewrite them, and let names within columns be of letters, digits and '_'.");
      }
      if (!hasNames || names.containsKey(field.fieldId())) {
        checkWithin(field);
      }
    }
  }

  private boolean isMisread(Types.NestedField field) {
    String name = names.get(field.fieldId());
    return name == null
        ? field.initialDefault() != null || isDropped(field.name())
        : !name.equals(field.name());
  }

  /** Whether the file has a field of that name that the table no longer has. */
  private boolean isDropped(String name) {
    return names.entrySet().stream()
        .anyMatch(
            field ->
                schema.findField(field.getKey()) == null
                    && field.getValue().equalsIgnoreCase(name));
  }
}

package io.meshwork.quality.execution.source;

import static org.apache.iceberg.PartitionSpec.unpartitioned;
import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.execution.Lake;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Iceberg tables, committed by Iceberg's own library, and how checks see them. */
abstract class IcebergTables {

  static final Schema SCHEMA =
      new Schema(
          optional(1, "id", Types.IntegerType.get()), optional(2, "name", Types.StringType.get()));

  static final String TWO = "SELECT id, name FROM (VALUES (1, 'a'), (2, 'b')) AS t (id, name)";
  static final String THREE = "SELECT 3 AS id, 'c' AS name";

  @Inject Sources sources;
  Lake lake;

  @BeforeEach
  void openLake() throws Exception {
    lake = new Lake();
  }

  @AfterEach
  void closeLake() {
    lake.close();
  }

  /** A table of a version of the format, in the folder {@code shop} but written to a bucket. */
  Table create(String version, String name, Schema schema) throws Exception {
    return lake.create(
        name,
        schema,
        unpartitioned(),
        Lake.BUCKET + "/shop/" + name,
        Map.of("format-version", version));
  }

  Session open(String name) throws Exception {
    return sources.open(Urn.dataset("file", name), Set.of("t"), Set.of());
  }

  /** The rows that a query of the table {@code t} gives, each as text. */
  List<String> rows(String name, String query) throws Exception {
    try (var session = open(name)) {
      return session.queryPlain(query, 100).stream()
          .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(", ")))
          .toList();
    }
  }

  void assertRefused(String name, String why) {
    assertThatThrownBy(() -> open(name)).hasMessageContaining(why);
  }
}

package io.meshwork.quality.execution.source;

import io.meshwork.quality.execution.statement.UnrunnableException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** The Parquet files of an Iceberg table's snapshot. */
record IcebergFiles(IcebergColumns columns, List<File> files) implements FileTable {

  /**
   * A file.
   *
   * @param partitioned fields that it need not hold, as all of its rows are of one partition
   */
  record File(String path, Set<Integer> partitioned) {}

  @Override
  public List<String> paths() {
    return files.stream().map(File::path).toList();
  }

  @Override
  public String sql() {
    return files.isEmpty()
        ? "(" + columns.empty() + ")"
        : "read_parquet(%s, schema = %s, hive_partitioning = false)"
            .formatted(DataFiles.list(paths()), columns.byId());
  }

  @Override
  public void check(Statement duckdb) throws SQLException, UnrunnableException {
    for (File file : files) {
      var names = new HashMap<Integer, String>();
      try (var fields =
          duckdb.executeQuery(
              "SELECT field_id, name FROM parquet_schema(%s) WHERE field_id IS NOT NULL"
                  .formatted(DataFiles.list(List.of(file.path()))))) {
        while (fields.next()) {
          names.put(fields.getInt(1), fields.getString(2));
        }
      }
      new IcebergFields(columns.schema(), names).check(file.partitioned());
    }
  }
}

package io.meshwork.quality.execution.source;

import io.meshwork.quality.execution.statement.UnrunnableException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Files that DuckDB reads as one table. */
sealed interface FileTable permits DataFiles, IcebergFiles {

  /** A table of more files is not read. */
  int MAX_FILES = 1000;

  /** All files, as DuckDB opens them. */
  List<String> paths();

  /** What stands for the table in a statement's {@code FROM}. */
  String sql();

  /** Looks, before anything else is read, whether the files can be read for what they are. */
  void check(Statement duckdb) throws SQLException, UnrunnableException;
}

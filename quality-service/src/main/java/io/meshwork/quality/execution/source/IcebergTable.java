package io.meshwork.quality.execution.source;

import io.meshwork.quality.execution.statement.UnrunnableException;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.iceberg.BaseTable;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Files;
import org.apache.iceberg.PartitionField;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.StaticTableOperations;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableMetadataParser;

/**
 * An Iceberg table in a folder. Iceberg's own library says which files are its current snapshot;
 * what DuckDB would read otherwise than Iceberg does is refused.
 */
final class IcebergTable {

  /** Of a path, what DuckDB takes to stand for something else. */
  private static final Pattern WILDCARDS = Pattern.compile("[*?\\[]");

  private final Root root;
  private final String name;
  private final Path path;
  private final IcebergVersions versions;

  /**
   * A folder that may be a table.
   *
   * @param name by which people know it
   */
  IcebergTable(Root root, String name, Path path) {
    this.root = root;
    this.name = name;
    this.path = path;
    this.versions = new IcebergVersions(root, path.resolve("metadata"));
  }

  boolean exists() throws IOException {
    return versions.exist();
  }

  /** The table as its current snapshot is. */
  IcebergFiles plan() throws UnrunnableException {
    try {
      TableMetadata metadata =
          TableMetadataParser.read(Files.localInput(versions.current().toFile()));
      var folder = new IcebergFolder(root, root.real(path), metadata.location());
      var table = new BaseTable(new StaticTableOperations(metadata, folder), name, _ -> {});
      return new IcebergFiles(IcebergColumns.of(table.schema()), files(folder, table));
    } catch (IOException | RuntimeException broken) {
      throw told(broken);
    } catch (UnrunnableException fault) {
      throw refused(fault.reason());
    }
  }

  private static List<IcebergFiles.File> files(IcebergFolder folder, Table table)
      throws IOException, UnrunnableException {
    var files = new ArrayList<IcebergFiles.File>();
    try (var tasks = table.newScan().planFiles()) {
      for (FileScanTask task : tasks) {
        check(task);
        String path = folder.find(task.file().location()).toString();
        if (WILDCARDS.matcher(path).find()) {
          throw new UnrunnableException(
              "The path of a data file has a '*', '?' or '[', which DuckDB takes to mean others too:"
                  + " move the table, or partition it otherwise.");
        }
        files.add(new IcebergFiles.File(path, asTheyAre(task.spec())));
        if (files.size() > FileTable.MAX_FILES) {
          throw new UnrunnableException(
              "It has more than %d data files: rewrite them into fewer."
                  .formatted(FileTable.MAX_FILES));
        }
      }
    }
    return files;
  }

  private static void check(FileScanTask task) throws UnrunnableException {
    if (!task.deletes().isEmpty()) {
      throw new UnrunnableException(
          "Rows of it are deleted by delete files or deletion vectors, which are not read:"
              + " rewrite its data files.");
    }
    if (task.file().format() != FileFormat.PARQUET) {
      throw new UnrunnableException(
          "It has data files of the format %s, and only Parquet is read: rewrite its data files."
              .formatted(task.file().format()));
    }
  }

  /** Fields that a file is partitioned by as they are, so that it need not hold them. */
  private static Set<Integer> asTheyAre(PartitionSpec spec) {
    return spec.fields().stream()
        .filter(field -> field.transform().isIdentity())
        .map(PartitionField::sourceId)
        .collect(Collectors.toSet());
  }

  private UnrunnableException told(Exception broken) {
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnrunnableException fault) {
        return refused(fault.reason());
      }
    }
    Log.warnf(broken, "An Iceberg table cannot be read: table=%s", name);
    return refused("Its metadata cannot be read: it is damaged, not complete or too new.");
  }

  private UnrunnableException refused(String reason) {
    return new UnrunnableException(
        "The Iceberg table '%s' cannot be read. %s".formatted(name, reason));
  }
}

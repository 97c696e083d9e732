package io.meshwork.quality.execution.source;

import io.meshwork.quality.execution.statement.UnrunnableException;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the files of a source are. */
sealed interface Location {

  /** The files that a dataset's name means. */
  FileTable find(String name, Optional<MemorySize> maxBytes) throws UnrunnableException;

  /**
   * The files in the same folder that another name means; it need not say again how the names of
   * files end, so that it can also be the name of a table.
   */
  default FileTable findBeside(String name, String other, Optional<MemorySize> maxBytes)
      throws UnrunnableException {
    String beside = name.substring(0, name.lastIndexOf('/') + 1) + other;
    String end = DataFiles.Format.end(name);
    try {
      return find(beside, maxBytes);
    } catch (UnrunnableException fault) {
      if (end.isEmpty()) {
        throw fault;
      }
      try {
        return find(beside + end, maxBytes);
      } catch (UnrunnableException another) {
        throw new UnrunnableException(fault.reason() + " " + another.reason());
      }
    }
  }

  static Location of(String name, SourcesConfig.Source config) {
    if (config.root().isPresent()) {
      try {
        return new Folder(new Root(config.root().get().toRealPath()));
      } catch (IOException absent) {
        throw new IllegalArgumentException(
            "The root of the source '%s' is no folder that can be read".formatted(name), absent);
      }
    }
    if (config.extensions().folder().isEmpty()) {
      throw new IllegalArgumentException(
          "The source '%s' needs a root, or extensions that reach it".formatted(name));
    }
    return new Remote(config.namespace());
  }

  /**
   * A folder of this machine. A name is a file in it, a folder of files, a folder that is an
   * Iceberg table, or files that differ where the last part of the name has {@code *}. Where a link
   * leads is where a file is.
   */
  record Folder(Root root) implements Location {

    @Override
    public FileTable find(String name, Optional<MemorySize> maxBytes) throws UnrunnableException {
      try {
        Path path = root.resolve(name);
        var iceberg = new IcebergTable(root, name, path);
        FileTable table =
            iceberg.exists()
                ? iceberg.plan()
                : DataFiles.of(files(path).stream().map(Path::toString).toList());
        if (maxBytes.isPresent()) {
          Sizes.check(bytes(table), maxBytes.get());
        }
        return table;
      } catch (IOException | InvalidPathException absent) {
        throw new UnrunnableException("There is no file '%s'.".formatted(name));
      }
    }

    private static long bytes(FileTable table) throws IOException {
      long bytes = 0;
      for (String file : table.paths()) {
        bytes += Files.size(Path.of(file));
      }
      return bytes;
    }

    private List<Path> files(Path path) throws IOException, UnrunnableException {
      boolean isFolder = Files.isDirectory(path);
      String last = String.valueOf(path.getFileName());
      if (!isFolder && !last.contains("*")) {
        return List.of(root.real(path));
      }
      var files = new ArrayList<Path>();
      Path folder = isFolder ? path : path.getParent();
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, isFolder ? "*" : last)) {
        for (Path file : found) {
          if (Files.isRegularFile(file) && DataFiles.Format.of(file.toString()).isPresent()) {
            files.add(root.real(file));
          }
          if (files.size() > FileTable.MAX_FILES) {
            throw new UnrunnableException(
                "There are more than %d files.".formatted(FileTable.MAX_FILES));
          }
        }
      }
      return files.stream().sorted().toList();
    }
  }

  /** What an extension of DuckDB reaches, such as a bucket; by the whole address of a file. */
  record Remote(String namespace) implements Location {

    @Override
    public FileTable find(String name, Optional<MemorySize> maxBytes) throws UnrunnableException {
      if (name.contains("..") || name.contains("*")) {
        throw new UnrunnableException("'%s' must name one file.".formatted(name));
      }
      return DataFiles.of(List.of(namespace + "/" + name));
    }
  }
}

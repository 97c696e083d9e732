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
  DataFiles find(String name, Optional<MemorySize> maxBytes) throws UnrunnableException;

  /**
   * The files in the same folder that another name means; it need not say again how the names of
   * files end, so that it can also be the name of a table.
   */
  default DataFiles findBeside(String name, String other, Optional<MemorySize> maxBytes)
      throws UnrunnableException {
    String beside = name.substring(0, name.lastIndexOf('/') + 1) + other;
    try {
      return find(beside, maxBytes);
    } catch (UnrunnableException absent) {
      return find(beside + DataFiles.Format.end(name), maxBytes);
    }
  }

  static Location of(String name, SourcesConfig.Source config) {
    if (config.root().isPresent()) {
      try {
        return new Folder(config.root().get().toRealPath());
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
   * A folder of this machine. A name is a file in it, a folder of files, or files that differ where
   * the last part of the name has {@code *}. Where a link leads is where a file is.
   */
  record Folder(Path root) implements Location {

    private static final int MAX_FILES = 1000;

    @Override
    public DataFiles find(String name, Optional<MemorySize> maxBytes) throws UnrunnableException {
      try {
        Path path = root.resolve(name).normalize();
        if (!path.startsWith(root)) {
          throw escapes(name);
        }
        List<Path> files = files(path);
        long bytes = 0;
        for (Path file : files) {
          bytes += Files.size(file);
        }
        if (maxBytes.isPresent()) {
          Sizes.check(bytes, maxBytes.get());
        }
        return DataFiles.of(files.stream().map(Path::toString).toList());
      } catch (IOException | InvalidPathException absent) {
        throw new UnrunnableException("There is no file '%s'.".formatted(name));
      }
    }

    private List<Path> files(Path path) throws IOException, UnrunnableException {
      boolean isFolder = Files.isDirectory(path);
      String last = String.valueOf(path.getFileName());
      if (!isFolder && !last.contains("*")) {
        return List.of(real(path));
      }
      var files = new ArrayList<Path>();
      Path folder = isFolder ? path : path.getParent();
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, isFolder ? "*" : last)) {
        for (Path file : found) {
          if (Files.isRegularFile(file) && DataFiles.Format.of(file.toString()).isPresent()) {
            files.add(real(file));
          }
          if (files.size() > MAX_FILES) {
            throw new UnrunnableException("There are more than %d files.".formatted(MAX_FILES));
          }
        }
      }
      return files.stream().sorted().toList();
    }

    private Path real(Path file) throws IOException, UnrunnableException {
      Path real = file.toRealPath();
      if (!real.startsWith(root)) {
        throw escapes(file.getFileName().toString());
      }
      return real;
    }

    private static UnrunnableException escapes(String name) {
      return new UnrunnableException(
          "'%s' is outside of the folder that the source may read.".formatted(name));
    }
  }

  /** What an extension of DuckDB reaches, such as a bucket; by the whole address of a file. */
  record Remote(String namespace) implements Location {

    @Override
    public DataFiles find(String name, Optional<MemorySize> maxBytes) throws UnrunnableException {
      if (name.contains("..") || name.contains("*")) {
        throw new UnrunnableException("'%s' must name one file.".formatted(name));
      }
      return DataFiles.of(List.of(namespace + "/" + name));
    }
  }
}

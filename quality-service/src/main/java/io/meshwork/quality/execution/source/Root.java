package io.meshwork.quality.execution.source;

import io.meshwork.quality.execution.statement.UnrunnableException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A folder of this machine outside of which nothing is read, wherever a link leads.
 *
 * @param path without links in it
 */
record Root(Path path) {

  /** Where a name leads, by its words alone. */
  Path resolve(String name) throws UnrunnableException {
    Path named = path.resolve(name).normalize();
    if (!named.startsWith(path)) {
      throw escapes(name);
    }
    return named;
  }

  /** Where a file is, after all links. */
  Path real(Path file) throws IOException, UnrunnableException {
    Path real = file.toRealPath();
    if (!real.startsWith(path)) {
      throw escapes(String.valueOf(file.getFileName()));
    }
    return real;
  }

  private static UnrunnableException escapes(String name) {
    return new UnrunnableException(
        "'%s' is outside of the folder that the source may read.".formatted(name));
  }
}

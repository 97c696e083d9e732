package io.meshwork.backing.process;

import io.meshwork.backing.BackingOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where one backing service keeps its data and log.
 *
 * @param path the folder; it exists
 * @param isTemporary whether it is to be removed at the end
 */
record DataFolder(Path path, boolean isTemporary) {

  static DataFolder of(BackingOptions options, String service) {
    try {
      if (options.data().isPresent()) {
        Path kept = options.data().get().toAbsolutePath().resolve(service);
        return new DataFolder(Files.createDirectories(kept), false);
      }
      Path temporary = Files.createTempDirectory("meshwork-" + service + "-");
      return new DataFolder(temporary, true);
    } catch (IOException failed) {
      throw new UncheckedIOException("No data folder for " + service, failed);
    }
  }

  Optional<Path> temporary() {
    return isTemporary ? Optional.of(path) : Optional.empty();
  }

  Path log(String service) {
    return path.resolve(service + ".log");
  }

  /** Folder for the data proper, which does not exist before the first start. */
  Path data() {
    return path.resolve("data");
  }
}

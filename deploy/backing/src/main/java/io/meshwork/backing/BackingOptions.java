package io.meshwork.backing;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where backing services keep their data and listen.
 *
 * @param data folder that is kept; without one the data is temporary and removed at the end
 * @param postgresPort port to listen on, 0 for a free one; the same for the other two
 */
public record BackingOptions(
    Optional<Path> data, int postgresPort, int kafkaPort, int elasticsearchPort) {

  /** Temporary data and free ports. */
  public static BackingOptions temporary() {
    return new BackingOptions(Optional.empty(), 0, 0, 0);
  }

  /** Data that is kept in {@code folder}, and free ports. */
  public static BackingOptions keptIn(Path folder) {
    return new BackingOptions(Optional.of(folder), 0, 0, 0);
  }
}

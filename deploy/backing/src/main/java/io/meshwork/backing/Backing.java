package io.meshwork.backing;

import io.meshwork.backing.container.ContainerBacking;
import io.meshwork.backing.process.ProcessBacking;

/** Starts backing services of one kind. */
public interface Backing {

  /** System property that says which kind tests use: {@code embedded} or {@code containers}. */
  String KIND = "meshwork.backing";

  PostgresService postgres();

  KafkaService kafka();

  ElasticsearchService elasticsearch();

  /**
   * Starts nothing yet; each service starts when it is asked for.
   *
   * @param kind {@code embedded}: processes started from archives that Maven resolved; {@code
   *     containers}: Testcontainers
   */
  static Backing of(String kind, BackingOptions options) {
    return switch (kind) {
      case "embedded" -> new ProcessBacking(options);
      case "containers" -> new ContainerBacking(options);
      default ->
          throw new IllegalArgumentException(
              KIND + " must be 'embedded' or 'containers', not '" + kind + "'");
    };
  }
}

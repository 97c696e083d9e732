package io.meshwork.lineage.marquez.importer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Which database of Marquez to take events over from. */
@ConfigMapping(prefix = "meshwork.marquez.import")
interface ImportConfig {

  /**
   * Where it is, such as {@code jdbc:postgresql://marquez-db:5432/marquez}, with what the driver
   * takes behind a {@code ?}. Nothing is imported without.
   */
  Optional<String> url();

  /** A user who may read {@code lineage_events}. */
  Optional<String> user();

  Optional<String> password();

  /** By which its place is kept: under another name it begins anew. */
  @WithDefault("marquez")
  String name();

  /** Events that are read at once; fewer if they are large. */
  @WithDefault("500")
  int pageSize();
}

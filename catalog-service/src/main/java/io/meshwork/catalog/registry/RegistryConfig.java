package io.meshwork.catalog.registry;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The schema registry. */
@ConfigMapping(prefix = "meshwork.catalog.registry")
public interface RegistryConfig {

  /** What is asked of a subject's next schema where nobody said. */
  @WithDefault("BACKWARD")
  CompatibilityLevel compatibility();

  /** How much of the schemas that were asked for is remembered, as text. */
  @WithDefault("16M")
  MemorySize cacheSize();

  /**
   * Of how much text the schemas are remembered that were read: these take about ten times that.
   */
  @WithDefault("4M")
  MemorySize readCacheSize();
}

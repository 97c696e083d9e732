package io.meshwork.quality.lineage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is kept of lineage. */
@ConfigMapping(prefix = "meshwork.quality.lineage")
interface LineageConfig {

  /** How long runs are kept; the one that wrote a dataset last stays. */
  @WithDefault("P90D")
  Duration keep();
}

package io.meshwork.quality.incident;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How failures become incidents. */
@ConfigMapping(prefix = "meshwork.quality.incidents")
interface IncidentConfig {

  /** Between looks for news. */
  @WithDefault("PT1S")
  Duration poll();

  /** An incident whose root fails again within that time goes on; after it, another is opened. */
  @WithDefault("P1D")
  Duration reopenWithin();
}

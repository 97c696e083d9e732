package io.meshwork.quality.metric;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is kept of what was measured. */
@ConfigMapping(prefix = "meshwork.quality.metrics")
public interface MetricConfig {

  /** How long values are kept, and what was expected of them. */
  @WithDefault("P400D")
  Duration keep();
}

package io.meshwork.quality.sla.objective;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How promises are measured. */
@ConfigMapping(prefix = "meshwork.quality.sla")
public interface SlaConfig {

  /** In how many minutes of a hundred a promise must hold that does not say so itself. */
  @WithDefault("99")
  double target();

  /** Over how long that is counted. */
  @WithDefault("P30D")
  Duration window();

  /** What becomes known later than this changes nothing any more; no longer than runs are kept. */
  @WithDefault("P45D")
  Duration horizon();

  /** How long it is known how promises were kept. */
  @WithDefault("P400D")
  Duration keep();
}

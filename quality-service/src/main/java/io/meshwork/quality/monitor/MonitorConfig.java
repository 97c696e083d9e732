package io.meshwork.quality.monitor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How values are looked at. */
@ConfigMapping(prefix = "meshwork.quality.monitors")
interface MonitorConfig {

  /** How long new values of a series may come together before they are judged. */
  @WithDefault("PT2S")
  Duration gather();

  /** How long a replica holds a series that it judges, without a sign of life. */
  @WithDefault("PT1M")
  Duration lease();

  /** After which a lost column is taken to be gone on purpose. */
  @WithDefault("P7D")
  Duration acceptSchemaAfter();
}

package io.meshwork.quality.execution.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How checks are run. */
@ConfigMapping(prefix = "meshwork.quality.execution")
interface ExecutionConfig {

  /** Runs at once in this replica; 0 for none. */
  @WithDefault("2")
  int concurrency();

  /** How long a replica holds a run without a sign of life. */
  @WithDefault("PT1M")
  Duration lease();

  /** At a run whose replicas die, before it is given up. */
  @WithDefault("3")
  int attempts();

  /** Between looks for work. */
  @WithDefault("PT1S")
  Duration poll();

  /** Cron expression, in UTC, for checks whose contract names none; absent: only when asked for. */
  Optional<String> defaultSchedule();

  /** How long runs, and their samples, are kept. */
  @WithDefault("P30D")
  Duration keep();
}

package io.meshwork.lineage.graph;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "meshwork.lineage")
interface LineageConfig {

  StaleEdges staleEdges();

  /** For how long events are kept; for ever if nobody says. */
  Optional<Duration> retention();

  /** How often it is looked for events that were kept long enough. */
  @WithDefault("PT1H")
  Duration retentionEvery();

  /**
   * What part of the heap, in percent, a copy of the graph's edges may take, from which questions
   * about the present are answered; 0 for no copy.
   */
  @WithDefault("20")
  int graphInMemory();

  /** When others are told that an edge is seen no longer. */
  interface StaleEdges {

    /** For how long its job must have completed runs without it. */
    @WithDefault("P7D")
    Duration after();

    /** How often it is looked for. */
    @WithDefault("PT1H")
    Duration every();
  }
}

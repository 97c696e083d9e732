package io.meshwork.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What every service is told. */
@ConfigMapping(prefix = "meshwork.platform")
public interface PlatformConfig {

  /** Name of this service, such as {@code catalog}: in events, topics and status. */
  String service();

  /** Partitions of a topic when this service has to create it. */
  @WithDefault("3")
  int partitions();

  /** Copies of a topic when this service has to create it; -1 leaves it to the broker. */
  @WithDefault("-1")
  short replication();

  Delivery delivery();

  /** How often and how patiently an event that could not be handled is tried again. */
  interface Delivery {

    /** Attempts at an event that fails for an unknown reason, before it is set aside. */
    @WithDefault("5")
    int attempts();

    /** Pause after the first failed attempt; it doubles with every further one. */
    @WithDefault("PT0.2S")
    Duration pause();

    /** The longest pause. */
    @WithDefault("PT10S")
    Duration longestPause();
  }
}

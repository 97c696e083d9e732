package io.meshwork.platform;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

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

  /** Bytes that a request's body may have. */
  @WithDefault("${quarkus.http.limits.max-body-size}")
  MemorySize bodyLimit();

  /**
   * Bytes that bodies may have where more than {@link #bodyLimit} is needed, by the beginning of
   * the address, such as {@code /api/v1/bulk}. The framework's own limit is the largest of all.
   */
  Map<String, MemorySize> largeBodies();

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

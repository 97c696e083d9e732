package io.meshwork.quality.notify;

import io.meshwork.quality.notify.channel.Channel;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How people are told. */
@ConfigMapping(prefix = "meshwork.quality.notify")
interface NotifyConfig {

  /** Messages at once from this replica, each to another channel; 0 for none. */
  @WithDefault("4")
  int concurrency();

  /**
   * How long a replica has for one attempt; after that another replica makes the next. Longer than
   * any attempt takes, which is {@link Channel#LONGEST_SEND}.
   */
  @WithDefault("PT1M")
  Duration lease();

  /** Between looks for messages. */
  @WithDefault("PT1S")
  Duration poll();

  /** At a message, before it is given up. */
  @WithDefault("12")
  int attempts();

  /** After the first failed attempt; it doubles with every further one. */
  @WithDefault("PT10S")
  Duration pause();

  /** Between attempts. */
  @WithDefault("PT1H")
  Duration longestPause();

  /** How long messages are kept after their end. */
  @WithDefault("P90D")
  Duration keep();

  /** Where the gateway is, such as {@code https://mesh.example}: messages lead to it. */
  Optional<URI> address();
}

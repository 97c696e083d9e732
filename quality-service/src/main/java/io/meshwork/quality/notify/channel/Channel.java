package io.meshwork.quality.notify.channel;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A way by which people, or what they have set up, are told. */
public sealed interface Channel
    permits WebhookChannel, SlackChannel, EmailChannel, AlertmanagerChannel {

  /** What {@link #send} takes at most, whatever the other side does. */
  Duration LONGEST_SEND = Duration.ofSeconds(45);

  ChannelKind kind();

  /**
   * Tells of a message; returns when the other side has taken it.
   *
   * @param id the same whenever this message is sent, so that who gets it twice can tell
   * @throws UndeliveredException if it was not taken
   */
  void send(UUID id, Message message);

  /** After how long it must be told anew lest the other side forget; empty for never. */
  default Optional<Duration> repeat() {
    return Optional.empty();
  }
}

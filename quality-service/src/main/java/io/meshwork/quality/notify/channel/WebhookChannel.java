package io.meshwork.quality.notify.channel;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A webhook as Standard Webhooks 1.0.0 has it: type, time and data, with id, time and signature.
 */
record WebhookChannel(Posting posting, SigningKeys keys, Clock clock) implements Channel {

  /** The body of a request. */
  record Body(String type, Instant timestamp, Message data) {}

  @Override
  public ChannelKind kind() {
    return ChannelKind.WEBHOOK;
  }

  @Override
  public void send(UUID id, Message message) {
    byte[] body =
        posting.write(new Body("incident." + message.change().word(), message.at(), message));
    String name = "msg_" + id;
    long timestamp = clock.instant().getEpochSecond();
    posting.post(
        body,
        Map.of(
            "webhook-id", name,
            "webhook-timestamp", Long.toString(timestamp),
            "webhook-signature", keys.sign(name, timestamp, body)));
  }
}

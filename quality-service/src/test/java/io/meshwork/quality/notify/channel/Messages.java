package io.meshwork.quality.notify.channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Messages to send. */
public final class Messages {

  private static final Instant SINCE = Instant.parse("2026-03-02T09:30:00Z");

  private Messages() {}

  /** That an incident opened. */
  public static Message opened(UUID incident) {
    return new Message(
        incident,
        Change.OPENED,
        Severity.MINOR,
        Role.OWNER,
        "title",
        "text",
        "dataset:shop:orders",
        "shop",
        "checkout",
        List.of(),
        SINCE,
        SINCE,
        null);
  }
}

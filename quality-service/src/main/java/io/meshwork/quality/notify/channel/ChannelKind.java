package io.meshwork.quality.notify.channel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a channel speaks. */
public enum ChannelKind {
  /** JSON, signed as Standard Webhooks has it. */
  WEBHOOK,
  /** An incoming webhook of Slack, or of what understands the same. */
  SLACK,
  /** Mail over SMTP. */
  EMAIL,
  /** Version 2 of Alertmanager's API. */
  ALERTMANAGER;

  /** The word for it, such as {@code webhook}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

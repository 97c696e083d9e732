package io.meshwork.quality.notify.channel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What of an incident people are told. */
public enum Change {
  OPENED,
  /** It is more severe than it was. */
  ESCALATED,
  /** It affects more than it did. */
  SPREAD,
  REOPENED,
  RESOLVED,
  /** It turned out to be an effect of another, which goes on. */
  MERGED;

  /** The word for it, such as {@code opened}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether there is nothing more to come. */
  public boolean isEnd() {
    return this == RESOLVED || this == MERGED;
  }
}

package io.meshwork.quality.notify.channel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why somebody is told of an incident. */
public enum Role {
  /** The fault is in what is theirs. */
  OWNER,
  /** What is theirs is made of it. */
  AFFECTED;

  /** The word for it, such as {@code owner}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

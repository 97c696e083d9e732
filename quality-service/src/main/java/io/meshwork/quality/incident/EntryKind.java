package io.meshwork.quality.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can happen to an incident. */
enum EntryKind {
  OPENED,
  /** A dataset fails because of the same. */
  JOINED,
  /** A dataset that had recovered fails again. */
  FAILED,
  RECOVERED,
  /** It is more severe than it was. */
  ESCALATED,
  ACKNOWLEDGED,
  ASSIGNED,
  NOTE,
  RESOLVED,
  REOPENED,
  /** Another incident turned out to be an effect of this one, or this one of another. */
  MERGED,
  POSTMORTEM,
  /** A channel was told. */
  NOTIFIED,
  /** A channel could not be told. */
  UNDELIVERED;

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

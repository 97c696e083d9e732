package io.meshwork.quality.sla;

import com.fasterxml.jackson.annotation.JsonValue;
import io.meshwork.quality.sla.timeline.Standing;
import java.util.Collection;
import java.util.Locale;

/** How a promise stands over all datasets that it is about. */
public enum SlaState {
  KEPT,
  /** Of one dataset at least. */
  BROKEN,
  /** Nothing is known by which it could be told. */
  UNKNOWN,
  /** Nothing here measures what is promised. */
  UNMEASURED,
  /** What is promised cannot be read. */
  UNREADABLE;

  /** The word for it, such as {@code kept}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static SlaState of(Collection<Standing> standings) {
    if (standings.contains(Standing.BROKEN)) {
      return BROKEN;
    }
    return standings.contains(Standing.KEPT) ? KEPT : UNKNOWN;
  }
}

package io.meshwork.quality.check;

/** Checks whose results the service makes itself. Nobody else records any under their names. */
public final class OwnChecks {

  /** What the names of checks begin with that say how promises are kept. */
  public static final String OF_PROMISES = "sla/";

  /** What the names of checks begin with that say what monitors found. */
  public static final String OF_MONITORS = "monitor/";

  /** What a name is told that is one of these. */
  public static final String REFUSED =
      "must not begin with %s or %s, as the service's own checks do: call it otherwise"
          .formatted(OF_PROMISES, OF_MONITORS);

  static final String FRESHNESS = OF_MONITORS + "freshness";

  private OwnChecks() {}

  public static boolean isOwn(String name) {
    return name.startsWith(OF_PROMISES) || name.startsWith(OF_MONITORS);
  }
}

package io.meshwork.quality.check;

/** Checks whose results the service makes itself. Nobody else records any under their names. */
public final class OwnChecks {

  /** What the names of checks begin with that say how promises are kept. */
  public static final String OF_PROMISES = "sla/";

  /** What the names of checks begin with that say what monitors found. */
  public static final String OF_MONITORS = "monitor/";

  static final String FRESHNESS = OF_MONITORS + "freshness";

  private OwnChecks() {}

  public static boolean isOwn(String name) {
    return name.startsWith(OF_PROMISES) || name.startsWith(OF_MONITORS);
  }
}

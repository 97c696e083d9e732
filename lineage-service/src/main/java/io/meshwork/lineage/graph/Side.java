package io.meshwork.lineage.graph;

/** Which way to walk: against the data's flow or with it. */
public enum Side {
  UPSTREAM,
  DOWNSTREAM;

  public Side opposite() {
    return this == UPSTREAM ? DOWNSTREAM : UPSTREAM;
  }

  /** -1 upstream, 1 downstream. */
  public int sign() {
    return this == UPSTREAM ? -1 : 1;
  }
}

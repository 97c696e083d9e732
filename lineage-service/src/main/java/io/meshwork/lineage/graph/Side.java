package io.meshwork.lineage.graph;

/** Which way to walk: against the data's flow or with it. */
public enum Side {
  UPSTREAM(Direction.INPUT, Direction.OUTPUT),
  DOWNSTREAM(Direction.OUTPUT, Direction.INPUT);

  private final Direction fromJob;
  private final Direction fromDataset;

  Side(Direction fromJob, Direction fromDataset) {
    this.fromJob = fromJob;
    this.fromDataset = fromDataset;
  }

  /** The flows that lead from a node of that type to its neighbours on this side. */
  Direction from(Node.Type type) {
    return type == Node.Type.JOB ? fromJob : fromDataset;
  }

  public Side opposite() {
    return this == UPSTREAM ? DOWNSTREAM : UPSTREAM;
  }

  /** -1 upstream, 1 downstream. */
  public int sign() {
    return this == UPSTREAM ? -1 : 1;
  }
}

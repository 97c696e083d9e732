package io.meshwork.lineage.graph;

/** Which way data flows between a job and a dataset, seen from the job. */
public enum Direction {
  INPUT,
  OUTPUT;

  /** Of what is on that side of a node of that type. */
  static Direction of(Node.Type type, Side side) {
    return (side == Side.UPSTREAM) == (type == Node.Type.JOB) ? INPUT : OUTPUT;
  }

  /** On which side of a node of that type the other end is. */
  Side sideOf(Node.Type type) {
    return (this == INPUT) == (type == Node.Type.JOB) ? Side.UPSTREAM : Side.DOWNSTREAM;
  }
}

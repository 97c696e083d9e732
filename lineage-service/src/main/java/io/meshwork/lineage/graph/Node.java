package io.meshwork.lineage.graph;

/** A job or dataset, by its row. */
public record Node(Type type, long id) {

  /** What a node can be. */
  public enum Type {
    JOB,
    DATASET
  }

  public static Node job(long id) {
    return new Node(Type.JOB, id);
  }

  public static Node dataset(long id) {
    return new Node(Type.DATASET, id);
  }
}

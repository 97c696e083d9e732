package io.meshwork.lineage.marquez;

/** What all addresses of the dialect have in common. */
final class Dialect {

  static final String ROOT = "/apis/marquez/api/v1";
  static final String TAG = "Marquez API";

  // What the parameters mean that many addresses take.
  static final String LIMIT = "How many at most, 0 to 1000; more is brought down to that";
  static final String OFFSET = "How many to pass over";
  static final String DEPTH = "Steps to walk, 0 to 100";

  private Dialect() {}
}

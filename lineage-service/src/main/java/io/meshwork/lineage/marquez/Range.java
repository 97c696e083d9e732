package io.meshwork.lineage.marquez;

import io.meshwork.platform.urn.Urn;

/**
 * The URNs of one kind, of one namespace or of all, as the order of their text has them.
 *
 * @param from the first that there could be
 * @param to the first that is beyond
 */
record Range(String from, String to) {

  /** For a WHERE clause: the index knows the beginning of a URN only. */
  static final String CONTAINS =
      "(left(urn, 512) BETWEEN left(?, 512) AND left(?, 512) AND urn >= ? AND urn < ?)";

  static Range of(Urn.Kind kind) {
    return new Range(kind.word() + ":", kind.word() + ";");
  }

  static Range of(Urn.Kind kind, String namespace) {
    String from = new Urn(kind, namespace, "").toString();
    return new Range(from, from.substring(0, from.length() - 1) + ";");
  }

  /** The parameters of {@link #CONTAINS}, and after them {@code more}. */
  Object[] and(Object... more) {
    var parameters = new Object[4 + more.length];
    parameters[0] = from;
    parameters[1] = to;
    parameters[2] = from;
    parameters[3] = to;
    System.arraycopy(more, 0, parameters, 4, more.length);
    return parameters;
  }
}

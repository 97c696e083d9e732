package io.meshwork.catalog.registry;

/**
 * The name of a subject, which may be in a context other than the default one: {@code
 * :.context:subject}.
 *
 * @param context with its leading dot; {@code .} for the default one
 * @param bare the name within the context; empty if the context itself is meant
 */
record SubjectName(String context, String bare) {

  static final String DEFAULT_CONTEXT = ".";

  /** Under this name stand the settings that hold where a subject has none of its own. */
  static final String GLOBAL = "__GLOBAL";

  private static final String EMPTY = "__EMPTY";
  private static final int MAX_LENGTH = 1000;

  /**
   * Reads the name of a subject, whose schemas are meant.
   *
   * @throws RegistryFailure INVALID_SUBJECT if there can be no such subject
   */
  static SubjectName of(String name) {
    SubjectName read = scope(name);
    if (read.bare().isBlank() || read.bare().equals(GLOBAL) || read.bare().equals(EMPTY)) {
      throw invalid(name);
    }
    return read;
  }

  /** Reads the name of a subject or, as {@code :.context:}, of a context; for their settings. */
  static SubjectName scope(String name) {
    if (name.length() > MAX_LENGTH || name.chars().anyMatch(Character::isISOControl)) {
      throw invalid(name);
    }
    int end = name.startsWith(":.") ? name.indexOf(':', 1) : -1;
    return end < 0
        ? new SubjectName(DEFAULT_CONTEXT, name)
        : new SubjectName(name.substring(1, end), name.substring(end + 1));
  }

  /** The name under which it is kept. */
  String qualified() {
    return context.equals(DEFAULT_CONTEXT) ? bare : contextScope() + bare;
  }

  /** Under which name the context has its settings. */
  String contextScope() {
    return context.equals(DEFAULT_CONTEXT) ? GLOBAL : ":" + context + ":";
  }

  /** A name that a schema of this subject mentions: in the same context, unless it says another. */
  SubjectName sibling(String name) {
    SubjectName other = of(name);
    return name.startsWith(":.") ? other : new SubjectName(context, other.bare());
  }

  private static RegistryFailure invalid(String name) {
    return new RegistryFailure(
        RegistryFault.INVALID_SUBJECT,
        "The subject '%s' is not valid: it must have 1 to %d characters, none of them a control character, and not be %s or %s."
            .formatted(
                name.length() > 100 ? name.substring(0, 100) + "…" : name,
                MAX_LENGTH,
                GLOBAL,
                EMPTY));
  }
}

package io.meshwork.catalog.registry;

import org.jspecify.annotations.Nullable;

/**
 * A schema that somebody wants to register.
 *
 * @param ahead the draft as it was read already; null if that asks the database
 * @param normalize whether what means the same is the same, even if the subject does not say so
 * @param actor subject of the caller
 * @param why what the caller says of it
 */
record Registration(
    SubjectName subject,
    SchemaDraft draft,
    @Nullable ReadSchema ahead,
    boolean normalize,
    String actor,
    @Nullable String why) {

  /** Whether another registry gave it its id. */
  boolean isImport() {
    return draft.id() != null;
  }

  /** What becomes of a registration: the schema's id, or why it is refused. */
  record Outcome(int id, @Nullable RegistryFailure refusal) {

    static Outcome registered(int id) {
      return new Outcome(id, null);
    }

    static Outcome refused(RegistryFailure why) {
      return new Outcome(0, why);
    }

    int orElseThrow() {
      if (refusal != null) {
        throw refusal;
      }
      return id;
    }
  }
}

package io.meshwork.catalog.schema;

import io.meshwork.catalog.dataset.ColumnDraft;
import java.util.List;
import java.util.Optional;

/** A schema that was read and is valid. Never changes, and can be used by many threads. */
public interface Schema {

  SchemaType type();

  /**
   * The text that tells schemas apart: two that differ in white space or comments only have the
   * same. It is itself a schema, which says all that the original says.
   */
  String canonical();

  /**
   * The text that tells schemas apart where the registry was asked to normalize: what means the
   * same to every reader is written the same, such as attributes in another order.
   */
  String normalized();

  /**
   * The schema in the form of clients that do not read its language; empty where all of them do.
   */
  default Optional<String> serialized() {
    return Optional.empty();
  }

  /**
   * Whether this schema can read data that was written with another.
   *
   * @param writer of the same type
   * @return everything that hinders it; empty if it can
   */
  List<Incompatibility> hindrancesReading(Schema writer);

  /**
   * The columns that the schema describes; nested ones are named by their path.
   *
   * @param path of what the schema describes, which goes before their names; empty for the whole
   *     value
   */
  List<ColumnDraft> columns(String path);
}

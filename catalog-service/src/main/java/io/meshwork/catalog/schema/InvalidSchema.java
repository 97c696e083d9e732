package io.meshwork.catalog.schema;

/** Says why a text is not a schema, and where it can be told, the line or path. */
public final class InvalidSchema extends Exception {

  public InvalidSchema(String reason) {
    super(reason, null, false, false);
  }
}

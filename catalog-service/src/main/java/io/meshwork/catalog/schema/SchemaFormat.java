package io.meshwork.catalog.schema;

import java.util.List;

/** Reads schemas of one type. */
public interface SchemaFormat {

  SchemaType type();

  /**
   * Reads a schema.
   *
   * @param definitions what the schema refers to, each after those that it refers to itself
   * @throws InvalidSchema if it is none, or refers to what is not among the definitions
   */
  Schema read(String text, List<Definition> definitions) throws InvalidSchema;
}

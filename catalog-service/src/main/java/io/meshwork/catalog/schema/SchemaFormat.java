package io.meshwork.catalog.schema;

import java.util.List;

/** Reads schemas of one type. */
public interface SchemaFormat {

  SchemaType type();

  /**
   * The text of a schema in its language; what some clients send in another form is written in it.
   *
   * @throws InvalidSchema if it seems to be in that form, and is not
   */
  default String written(String text) throws InvalidSchema {
    return text;
  }

  /**
   * Reads a schema.
   *
   * @param definitions what the schema refers to, each after those that it refers to itself
   * @throws InvalidSchema if it is none, or refers to what is not among the definitions
   */
  Schema read(String text, List<Definition> definitions) throws InvalidSchema;
}

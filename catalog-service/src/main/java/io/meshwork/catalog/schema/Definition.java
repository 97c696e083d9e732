package io.meshwork.catalog.schema;

/**
 * A schema that another one refers to.
 *
 * @param name as the other names it: the full name of an Avro type, the URI of a JSON Schema, the
 *     import path of a Protobuf file
 * @param text the schema as it was registered
 */
public record Definition(String name, String text) {}

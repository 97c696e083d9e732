package io.meshwork.catalog.schema;

/**
 * One reason why a reader cannot read what a writer wrote.
 *
 * @param path of the place: a JSON pointer into the reader's schema, or for Protobuf the message
 *     and field, such as {@code #/Order/id}
 * @param rule what was broken, in the words of the language's library or specification, such as
 *     {@code READER_FIELD_MISSING_DEFAULT_VALUE}
 * @param reader what the reader's schema has there; empty if nothing
 * @param writer what the writer's schema has there; empty if nothing
 * @param explanation a sentence that says what is wrong
 */
public record Incompatibility(
    String path, String rule, String reader, String writer, String explanation) {}

package io.meshwork.catalog.schema.protobuf;

import io.meshwork.catalog.schema.Incompatibility;

/**
 * What a change must not do, by the words that users of a Confluent registry know. Whether a change
 * hinders follows from how values are written (Protocol Buffers language guide, "Updating A Message
 * Type" and "Backwards-compatibility issues" of oneofs), and from the verdicts that Confluent
 * publishes for pairs of schemas where the guide leaves room.
 */
enum Rule {
  MESSAGE_REMOVED("the message is gone, so that what was written as one has no type"),
  REQUIRED_FIELD_ADDED("the field is required, and what was written does not have it"),
  REQUIRED_FIELD_REMOVED("the field was required, and those who relied on that do not find it"),
  FIELD_KIND_CHANGED("a scalar, a message, a group and a map are written in different ways"),
  FIELD_SCALAR_KIND_CHANGED("values of these types are written in different ways"),
  FIELD_NAMED_TYPE_CHANGED("the field has values of another message"),
  FIELD_NUMERIC_LABEL_CHANGED("a list of numbers is written in another way than a single one"),
  FIELD_MOVED_TO_EXISTING_ONEOF("of what was written, the oneof keeps only the last field set"),
  MULTIPLE_FIELDS_MOVED_TO_ONEOF("of what was written, the oneof keeps only the last field set"),
  ONEOF_FIELD_REMOVED("where the field was set, the oneof now seems to be empty");

  private final String reason;

  Rule(String reason) {
    this.reason = reason;
  }

  /**
   * That the rule is broken at a place.
   *
   * @param reader what the reader's schema has there; empty if nothing
   * @param writer what the writer's schema has there; empty if nothing
   */
  Incompatibility brokenAt(String path, String reader, String writer) {
    return new Incompatibility(path, name(), reader, writer, "At %s, %s.".formatted(path, reason));
  }
}

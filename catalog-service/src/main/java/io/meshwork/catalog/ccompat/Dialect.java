package io.meshwork.catalog.ccompat;

/** What all addresses of the dialect have in common. */
final class Dialect {

  static final String ROOT = "/apis/ccompat/v7";

  /** The media type of answers, unless a client asks for another of these. */
  static final String V1 = "application/vnd.schemaregistry.v1+json";

  static final String UNVERSIONED = "application/vnd.schemaregistry+json";
  static final String JSON = "application/json";

  /** What some clients say that they send. */
  static final String BYTES = "application/octet-stream";

  /** The format in which clients that do not read Protocol Buffers ask for them. */
  static final String SERIALIZED = "serialized";

  static final String TAG = "Confluent Schema Registry API";

  private Dialect() {}
}

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

  // What the parameters mean that many addresses take.
  static final String DELETED = "Deleted ones as well";
  static final String DELETED_ONLY = "Only deleted ones";
  static final String PREFIX = "Only of subjects whose name begins with it; ':*:' for all";
  static final String OFFSET = "How many to pass over";
  static final String LIMIT = "How many at most; negative for all";
  static final String NORMALIZE = "What means the same is the same, however it is written";
  static final String PERMANENT = "For good; it must have been deleted before";
  static final String DEFAULT = "What holds for all if the subject itself does not say";
  static final String VERBOSE = "Say why not";
  static final String FORMAT = "'serialized' for Protocol Buffers as a descriptor; any other is ignored";
  static final String FORCE = "Also to import schemas beside others";

  private Dialect() {}
}

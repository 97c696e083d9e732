package io.meshwork.catalog.schema;

/** The languages that schemas are written in, by the names that the Confluent API gives them. */
public enum SchemaType {
  AVRO,
  JSON,
  PROTOBUF
}

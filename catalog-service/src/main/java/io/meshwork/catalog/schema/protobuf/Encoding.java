package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.Descriptors.FieldDescriptor;

/**
 * How the values of a field are written, maps aside. Values of one encoding read as each other,
 * even if some are cut off (Protocol Buffers language guide, "Updating A Message Type").
 */
enum Encoding {
  VARINT,
  ZIGZAG,
  FIXED_32,
  FIXED_64,
  FLOAT,
  DOUBLE,
  BYTES,
  MESSAGE,
  GROUP;

  static Encoding of(FieldDescriptor field) {
    return switch (field.getType()) {
      case BOOL, ENUM, INT32, INT64, UINT32, UINT64 -> VARINT;
      case SINT32, SINT64 -> ZIGZAG;
      case FIXED32, SFIXED32 -> FIXED_32;
      case FIXED64, SFIXED64 -> FIXED_64;
      case FLOAT -> FLOAT;
      case DOUBLE -> DOUBLE;
      case STRING, BYTES -> BYTES;
      case MESSAGE -> MESSAGE;
      case GROUP -> GROUP;
    };
  }

  boolean isScalar() {
    return compareTo(BYTES) <= 0;
  }

  /** Whether a list of values is packed together, so that it is no value repeated. */
  boolean isNumeric() {
    return compareTo(BYTES) < 0;
  }
}

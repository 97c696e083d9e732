package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.Descriptors.FieldDescriptor;

/**
 * Scalars of one kind are written alike, so that each reads the others (Protocol Buffers language
 * guide, "Updating A Message Type").
 */
enum ScalarKind {
  GENERAL_NUMBER,
  SIGNED_NUMBER,
  FIXED32,
  FIXED64,
  FLOAT,
  DOUBLE,
  STRING_OR_BYTES;

  static ScalarKind of(FieldDescriptor field) {
    return switch (field.getType()) {
      case INT32, INT64, UINT32, UINT64, BOOL, ENUM -> GENERAL_NUMBER;
      case SINT32, SINT64 -> SIGNED_NUMBER;
      case FIXED32, SFIXED32 -> FIXED32;
      case FIXED64, SFIXED64 -> FIXED64;
      case FLOAT -> FLOAT;
      case DOUBLE -> DOUBLE;
      case STRING, BYTES -> STRING_OR_BYTES;
      case MESSAGE, GROUP -> throw new IllegalArgumentException(field + " is no scalar");
    };
  }
}

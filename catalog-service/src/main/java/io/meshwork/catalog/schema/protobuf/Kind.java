package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.Descriptors.FieldDescriptor;

/** What a value is. */
enum Kind {
  SCALAR,
  MESSAGE,
  GROUP,
  MAP;

  static Kind of(FieldDescriptor field) {
    if (field.isMapField()) {
      return MAP;
    }
    return switch (field.getType()) {
      case MESSAGE -> MESSAGE;
      case GROUP -> GROUP;
      default -> SCALAR;
    };
  }
}

package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import java.util.Locale;

/** Types and declarations as a file writes them. */
final class FieldType {

  private FieldType() {}

  /** Such as {@code repeated string}, {@code map<string, int32>} or {@code Order.Status}. */
  static String of(FieldDescriptor field) {
    if (field.isMapField()) {
      Descriptor entry = field.getMessageType();
      return "map<%s, %s>"
          .formatted(element(entry.findFieldByNumber(1)), element(entry.findFieldByNumber(2)));
    }
    return field.isRepeated() ? "repeated " + element(field) : element(field);
  }

  /** What a field has one or many of. */
  static String element(FieldDescriptor field) {
    return switch (field.getType()) {
      case MESSAGE, GROUP -> localName(field.getMessageType());
      case ENUM -> localName(field.getEnumType());
      default -> field.getType().name().toLowerCase(Locale.ROOT);
    };
  }

  /** Such as {@code required int64 id = 1}. */
  static String declaration(FieldDescriptor field) {
    String label = field.isRequired() ? "required " : "";
    return label + of(field) + " " + field.getName() + " = " + field.getNumber();
  }

  /** The name without the package. */
  static String localName(Descriptor message) {
    return localName(message.getFile(), message.getFullName());
  }

  private static String localName(EnumDescriptor constants) {
    return localName(constants.getFile(), constants.getFullName());
  }

  private static String localName(FileDescriptor file, String fullName) {
    return file.getPackage().isEmpty()
        ? fullName
        : fullName.substring(file.getPackage().length() + 1);
  }
}

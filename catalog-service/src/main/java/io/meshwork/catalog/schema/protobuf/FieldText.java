package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import java.util.List;
import java.util.Locale;

/** A field as a file writes it, from what protoc tells of it. */
final class FieldText {

  private FieldText() {}

  /**
   * @param type by which the file names the field's type, if it is no scalar
   */
  static String of(FieldDescriptorProto field, String type, boolean isProto3) {
    return label(field, isProto3) + unlabelled(field, type);
  }

  /** As fields of a oneof and maps are written. */
  static String unlabelled(FieldDescriptorProto field, String type) {
    List<String> options = OptionTexts.of(field.getOptions());
    if (field.hasDefaultValue()) {
      options.add("default = " + defaultValue(field));
    }
    if (field.hasJsonName() && !field.getJsonName().equals(usualJsonName(field.getName()))) {
      options.add("json_name = " + SourcePrinter.quoted(field.getJsonName()));
    }
    return "%s %s = %d%s;\n"
        .formatted(
            type.isEmpty() ? scalar(field) : type,
            field.getName(),
            field.getNumber(),
            OptionTexts.inBrackets(options));
  }

  static String label(FieldDescriptorProto field, boolean isProto3) {
    return switch (field.getLabel()) {
      case LABEL_REPEATED -> "repeated ";
      case LABEL_REQUIRED -> "required ";
      case LABEL_OPTIONAL -> isProto3 && !field.getProto3Optional() ? "" : "optional ";
    };
  }

  static String scalar(FieldDescriptorProto field) {
    return field.getType().name().substring("TYPE_".length()).toLowerCase(Locale.ROOT);
  }

  private static String defaultValue(FieldDescriptorProto field) {
    if (field.getType() == FieldDescriptorProto.Type.TYPE_STRING) {
      return SourcePrinter.quoted(field.getDefaultValue());
    }
    // Those of bytes are escaped already.
    return field.getType() == FieldDescriptorProto.Type.TYPE_BYTES
        ? "\"" + field.getDefaultValue() + "\""
        : field.getDefaultValue();
  }

  private static String usualJsonName(String name) {
    StringBuilder usual = new StringBuilder();
    boolean isUpper = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '_') {
        usual.append(isUpper ? Character.toUpperCase(c) : c);
      }
      isUpper = c == '_';
    }
    return usual.toString();
  }
}

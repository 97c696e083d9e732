package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Options as a text writes them. */
final class SerializedOptions {

  private SerializedOptions() {}

  /** Each by itself, such as {@code option deprecated = true;}. */
  static String statements(Message options) {
    return list(options).stream().map("option %s;\n"::formatted).collect(Collectors.joining());
  }

  /** Such as {@code deprecated = true}. */
  static List<String> list(Message options) {
    List<String> list = new ArrayList<>();
    for (Map.Entry<FieldDescriptor, Object> option : options.getAllFields().entrySet()) {
      FieldDescriptor field = option.getKey();
      String name = field.isExtension() ? "(%s)".formatted(field.getFullName()) : field.getName();
      List<?> values =
          field.isRepeated() ? (List<?>) option.getValue() : List.of(option.getValue());
      values.forEach(value -> list.add(name + " = " + text(value)));
    }
    return list;
  }

  static String brackets(List<String> options) {
    return options.isEmpty() ? "" : " [" + String.join(", ", options) + "]";
  }

  private static String text(Object value) {
    return switch (value) {
      case String text -> SourcePrinter.quoted(text);
      case ByteString bytes -> "\"" + TextFormat.escapeBytes(bytes) + "\"";
      case EnumValueDescriptor constant -> constant.getName();
      case Message message ->
          "{ " + TextFormat.printer().emittingSingleLine(true).printToString(message) + " }";
      default -> value.toString();
    };
  }
}

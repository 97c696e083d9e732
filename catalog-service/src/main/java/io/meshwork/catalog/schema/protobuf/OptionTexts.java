package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The options that the language itself has, such as {@code deprecated}, as a file writes them. */
final class OptionTexts {

  /** A file says so by declaring a map. */
  private static final String MAP_ENTRY = "map_entry";

  private OptionTexts() {}

  static List<String> of(Message options) {
    List<String> texts = new ArrayList<>();
    options
        .getAllFields()
        .forEach(
            (option, value) -> {
              if (isWritten(option)) {
                texts.add(option.getName() + " = " + of(option, value));
              }
            });
    return texts;
  }

  static String statements(Message options) {
    return of(options).stream().map("option %s;\n"::formatted).collect(Collectors.joining());
  }

  static String inBrackets(List<String> options) {
    return options.isEmpty() ? "" : " [" + String.join(", ", options) + "]";
  }

  private static boolean isWritten(FieldDescriptor option) {
    return !option.isRepeated()
        && option.getJavaType() != FieldDescriptor.JavaType.MESSAGE
        && !option.getName().equals(MAP_ENTRY);
  }

  private static String of(FieldDescriptor option, Object value) {
    return option.getJavaType() == FieldDescriptor.JavaType.STRING
        ? SourcePrinter.quoted((String) value)
        : value.toString();
  }
}

package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A message as the text that it was compiled from: with its maps, groups and optional fields. */
final class SerializedMessage {

  private final DescriptorProto message;
  private final boolean isProto3;

  /** Messages within, by their name: among them what stands for a map or a group. */
  private final Map<String, DescriptorProto> nested;

  private final Set<String> written = new TreeSet<>();

  SerializedMessage(DescriptorProto message, boolean isProto3) {
    this.isProto3 = isProto3;
    this.message = message;
    this.nested =
        message.getNestedTypeList().stream()
            .collect(Collectors.toMap(DescriptorProto::getName, Function.identity(), (a, b) -> a));
  }

  String text() {
    return "message %s {\n%s}\n".formatted(message.getName(), body());
  }

  private String body() {
    StringBuilder text = new StringBuilder(SerializedOptions.statements(message.getOptions()));
    message
        .getReservedRangeList()
        .forEach(
            range -> text.append(SerializedFile.reserved(range.getStart(), range.getEnd() - 1)));
    text.append(SerializedFile.reserved(message.getReservedNameList()));
    text.append(fields());
    message
        .getExtensionRangeList()
        .forEach(
            range ->
                text.append(
                    "extensions %d to %d;\n".formatted(range.getStart(), range.getEnd() - 1)));
    text.append(extensions(message.getExtensionList(), isProto3));
    for (DescriptorProto inner : message.getNestedTypeList()) {
      if (!written.contains(inner.getName())) {
        text.append(new SerializedMessage(inner, isProto3).text());
      }
    }
    message.getEnumTypeList().forEach(constants -> text.append(SerializedFile.text(constants)));
    return text.toString();
  }

  private String fields() {
    StringBuilder text = new StringBuilder();
    Set<Integer> oneofs = new TreeSet<>();
    for (FieldDescriptorProto field : message.getFieldList()) {
      if (!field.hasOneofIndex() || field.getProto3Optional()) {
        text.append(label(field)).append(field(field));
      } else if (oneofs.add(field.getOneofIndex())) {
        text.append(oneof(field.getOneofIndex()));
      }
    }
    return text.toString();
  }

  private String oneof(int index) {
    StringBuilder text = new StringBuilder();
    text.append("oneof %s {\n".formatted(message.getOneofDecl(index).getName()));
    text.append(SerializedOptions.statements(message.getOneofDecl(index).getOptions()));
    for (FieldDescriptorProto field : message.getFieldList()) {
      if (field.hasOneofIndex() && field.getOneofIndex() == index) {
        text.append(field(field));
      }
    }
    return text.append("}\n").toString();
  }

  private String field(FieldDescriptorProto field) {
    DescriptorProto inner = inner(field);
    if (inner != null && field.getType() == FieldDescriptorProto.Type.TYPE_GROUP) {
      written.add(inner.getName());
      return "group %s = %d {\n%s}\n"
          .formatted(
              inner.getName(), field.getNumber(), new SerializedMessage(inner, isProto3).body());
    } else if (inner != null && inner.getOptions().getMapEntry() && inner.getFieldCount() == 2) {
      written.add(inner.getName());
      return declaration(
          "map<%s, %s>".formatted(type(inner.getField(0)), type(inner.getField(1))), field);
    }
    return declaration(type(field), field);
  }

  private @Nullable DescriptorProto inner(FieldDescriptorProto field) {
    return nested.get(field.getTypeName().substring(field.getTypeName().lastIndexOf('.') + 1));
  }

  private String label(FieldDescriptorProto field) {
    DescriptorProto inner = inner(field);
    boolean isMap = inner != null && inner.getOptions().getMapEntry();
    return switch (field.getLabel()) {
      case LABEL_REPEATED -> isMap ? "" : "repeated ";
      case LABEL_REQUIRED -> "required ";
      case LABEL_OPTIONAL -> isProto3 && !field.getProto3Optional() ? "" : "optional ";
    };
  }

  static String extensions(List<FieldDescriptorProto> extensions, boolean isProto3) {
    SerializedMessage none = new SerializedMessage(DescriptorProto.getDefaultInstance(), isProto3);
    return extensions.stream()
        .map(
            field ->
                "extend %s {\n%s%s}\n"
                    .formatted(field.getExtendee(), none.label(field), none.field(field)))
        .collect(Collectors.joining());
  }

  private static String type(FieldDescriptorProto field) {
    return field.hasTypeName()
        ? field.getTypeName()
        : field.getType().name().substring("TYPE_".length()).toLowerCase(Locale.ROOT);
  }

  private static String declaration(String type, FieldDescriptorProto field) {
    List<String> options = new ArrayList<>(SerializedOptions.list(field.getOptions()));
    if (field.hasDefaultValue()) {
      options.add(
          "default = "
              + switch (field.getType()) {
                case TYPE_STRING -> SourcePrinter.quoted(field.getDefaultValue());
                case TYPE_BYTES -> "\"" + field.getDefaultValue() + "\"";
                default -> field.getDefaultValue();
              });
    }
    if (field.hasJsonName() && !field.getJsonName().equals(jsonName(field.getName()))) {
      options.add("json_name = " + SourcePrinter.quoted(field.getJsonName()));
    }
    return "%s %s = %d%s;\n"
        .formatted(type, field.getName(), field.getNumber(), SerializedOptions.brackets(options));
  }

  /** The name that protoc gives where the text gives none. */
  private static String jsonName(String field) {
    return Pattern.compile("_+(.?)")
        .matcher(field)
        .replaceAll(underscore -> underscore.group(1).toUpperCase(Locale.ROOT));
  }
}

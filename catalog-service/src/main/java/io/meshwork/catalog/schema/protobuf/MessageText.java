package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A message as a file writes it, from what protoc tells of it: maps and groups are fields again,
 * and an optional field of proto3 is in no oneof.
 */
final class MessageText {

  private static final int MAX_NUMBER = (1 << 29) - 1;

  private final DescriptorProto message;
  private final boolean isProto3;
  private final StringBuilder text = new StringBuilder();

  /** Those that a field declares. */
  private final Map<String, DescriptorProto> nested = new HashMap<>();

  private MessageText(DescriptorProto message, boolean isProto3) {
    this.message = message;
    this.isProto3 = isProto3;
    message.getNestedTypeList().forEach(type -> nested.put(type.getName(), type));
  }

  static String of(DescriptorProto message, boolean isProto3) {
    return "message %s {\n%s}\n".formatted(message.getName(), body(message, isProto3));
  }

  private static String body(DescriptorProto message, boolean isProto3) {
    MessageText writer = new MessageText(message, isProto3);
    writer.writeBody();
    return writer.text.toString();
  }

  private void writeBody() {
    text.append(OptionTexts.statements(message.getOptions()));
    message
        .getReservedRangeList()
        .forEach(
            range ->
                text.append(FileText.reserved(range.getStart(), range.getEnd() - 1, MAX_NUMBER)));
    text.append(FileText.reserved(message.getReservedNameList()));
    Set<String> declared = new HashSet<>();
    Set<Integer> oneofs = new HashSet<>();
    for (FieldDescriptorProto field : message.getFieldList()) {
      if (isInOneof(field)) {
        if (oneofs.add(field.getOneofIndex())) {
          writeOneof(field.getOneofIndex(), declared);
        }
      } else {
        text.append(field(field, FieldText.label(field, isProto3), declared));
      }
    }
    message
        .getExtensionRangeList()
        .forEach(
            range ->
                text.append(
                    "extensions %s;\n"
                        .formatted(
                            FileText.range(range.getStart(), range.getEnd() - 1, MAX_NUMBER))));
    message
        .getExtensionList()
        .forEach(extension -> text.append(FileText.extension(extension, isProto3)));
    message.getNestedTypeList().stream()
        .filter(type -> !declared.contains(type.getName()))
        .forEach(type -> text.append(of(type, isProto3)));
    message.getEnumTypeList().forEach(constants -> text.append(FileText.of(constants)));
  }

  private static boolean isInOneof(FieldDescriptorProto field) {
    return field.hasOneofIndex() && !field.getProto3Optional();
  }

  private void writeOneof(int index, Set<String> declared) {
    text.append("oneof %s {\n".formatted(message.getOneofDecl(index).getName()));
    text.append(OptionTexts.statements(message.getOneofDecl(index).getOptions()));
    message.getFieldList().stream()
        .filter(field -> isInOneof(field) && field.getOneofIndex() == index)
        .forEach(field -> text.append(field(field, "", declared)));
    text.append("}\n");
  }

  private String field(FieldDescriptorProto field, String label, Set<String> declared) {
    String name = field.getTypeName().substring(field.getTypeName().lastIndexOf('.') + 1);
    DescriptorProto own = nested.get(name);
    if (own != null && own.getOptions().getMapEntry()) {
      declared.add(name);
      return FieldText.unlabelled(
          field, "map<%s, %s>".formatted(type(own.getField(0)), type(own.getField(1))));
    }
    if (own != null && field.getType() == FieldDescriptorProto.Type.TYPE_GROUP) {
      declared.add(name);
      return "%sgroup %s = %d {\n%s}\n"
          .formatted(label, name, field.getNumber(), body(own, isProto3));
    }
    return label + FieldText.unlabelled(field, field.getTypeName());
  }

  private static String type(FieldDescriptorProto field) {
    return field.getTypeName().isEmpty() ? FieldText.scalar(field) : field.getTypeName();
  }
}

package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import io.meshwork.catalog.schema.InvalidSchema;
import java.util.List;

/**
 * A file in the language, from what protoc tells of it (google/protobuf/descriptor.proto). Options
 * of others than the language itself are left out.
 */
final class FileText {

  private FileText() {}

  static String of(FileDescriptorProto file) throws InvalidSchema {
    boolean isProto3 = file.getSyntax().equals("proto3");
    if (!isProto3 && !file.getSyntax().isEmpty() && !file.getSyntax().equals("proto2")) {
      throw new InvalidSchema(
          "Its syntax is '%s'; write it in proto2 or proto3".formatted(file.getSyntax()));
    }
    StringBuilder text = new StringBuilder();
    text.append("syntax = \"%s\";\n".formatted(isProto3 ? "proto3" : "proto2"));
    if (!file.getPackage().isEmpty()) {
      text.append("package %s;\n".formatted(file.getPackage()));
    }
    for (int i = 0; i < file.getDependencyCount(); i++) {
      text.append("import %s\"%s\";\n".formatted(manner(file, i), file.getDependency(i)));
    }
    text.append(OptionTexts.statements(file.getOptions()));
    file.getMessageTypeList().forEach(message -> text.append(MessageText.of(message, isProto3)));
    file.getEnumTypeList().forEach(constants -> text.append(of(constants)));
    file.getExtensionList().forEach(field -> text.append(extension(field, isProto3)));
    file.getServiceList().forEach(service -> text.append(of(service)));
    return text.toString();
  }

  static String of(EnumDescriptorProto constants) {
    StringBuilder text = new StringBuilder();
    text.append("enum %s {\n".formatted(constants.getName()));
    text.append(OptionTexts.statements(constants.getOptions()));
    constants
        .getReservedRangeList()
        .forEach(
            range -> text.append(reserved(range.getStart(), range.getEnd(), Integer.MAX_VALUE)));
    text.append(reserved(constants.getReservedNameList()));
    constants
        .getValueList()
        .forEach(
            value ->
                text.append(
                    "%s = %d%s;\n"
                        .formatted(
                            value.getName(),
                            value.getNumber(),
                            OptionTexts.inBrackets(OptionTexts.of(value.getOptions())))));
    return text.append("}\n").toString();
  }

  static String extension(FieldDescriptorProto field, boolean isProto3) {
    return "extend %s {\n%s}\n"
        .formatted(field.getExtendee(), FieldText.of(field, field.getTypeName(), isProto3));
  }

  /**
   * @param last the last number of the range
   * @param max the last number that there is
   */
  static String reserved(int first, int last, int max) {
    return "reserved %s;\n".formatted(range(first, last, max));
  }

  static String reserved(List<String> names) {
    return names.isEmpty() ? "" : "reserved \"%s\";\n".formatted(String.join("\", \"", names));
  }

  static String range(int first, int last, int max) {
    if (first == last) {
      return Integer.toString(first);
    }
    return first + " to " + (last == max ? "max" : Integer.toString(last));
  }

  private static String manner(FileDescriptorProto file, int dependency) {
    if (file.getPublicDependencyList().contains(dependency)) {
      return "public ";
    }
    return file.getWeakDependencyList().contains(dependency) ? "weak " : "";
  }

  private static String of(ServiceDescriptorProto service) {
    StringBuilder text = new StringBuilder("service %s {\n".formatted(service.getName()));
    text.append(OptionTexts.statements(service.getOptions()));
    for (MethodDescriptorProto method : service.getMethodList()) {
      text.append(
          "rpc %s (%s%s) returns (%s%s);\n"
              .formatted(
                  method.getName(),
                  method.getClientStreaming() ? "stream " : "",
                  method.getInputType(),
                  method.getServerStreaming() ? "stream " : "",
                  method.getOutputType()));
    }
    return text.append("}\n").toString();
  }
}

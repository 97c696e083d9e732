package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.google.protobuf.ExtensionRegistry;
import com.google.protobuf.InvalidProtocolBufferException;
import io.meshwork.catalog.schema.InvalidSchema;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file that came as a {@code FileDescriptorProto} in base64, told as the text that it was
 * compiled from. Options that neither the language nor an import defines are lost.
 */
final class SerializedFile {

  /** Never a text, in which there is a blank, a brace or a semicolon. */
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{4,}={0,2}");

  private SerializedFile() {}

  static boolean isSerialized(String schema) {
    return BASE64.matcher(schema.strip()).matches();
  }

  static String text(String schema, ExtensionRegistry options) throws InvalidSchema {
    try {
      return text(
          FileDescriptorProto.parseFrom(Base64.getDecoder().decode(schema.strip()), options));
    } catch (IllegalArgumentException | InvalidProtocolBufferException e) {
      throw new InvalidSchema(
          "Neither Protocol Buffers nor a FileDescriptorProto in base64: " + e.getMessage());
    }
  }

  private static String text(FileDescriptorProto file) throws InvalidSchema {
    if (file.getSyntax().equals("editions")) {
      throw new InvalidSchema("Editions are not read; write proto2 or proto3");
    }
    boolean isProto3 = file.getSyntax().equals("proto3");
    StringBuilder text = new StringBuilder();
    text.append("syntax = \"%s\";\n".formatted(isProto3 ? "proto3" : "proto2"));
    if (file.hasPackage()) {
      text.append("package %s;\n".formatted(file.getPackage()));
    }
    for (int i = 0; i < file.getDependencyCount(); i++) {
      text.append("import %s\"%s\";\n".formatted(modifier(file, i), file.getDependency(i)));
    }
    text.append(SerializedOptions.statements(file.getOptions()));
    for (DescriptorProto message : file.getMessageTypeList()) {
      text.append(new SerializedMessage(message, isProto3).text());
    }
    file.getEnumTypeList().forEach(constants -> text.append(text(constants)));
    text.append(SerializedMessage.extensions(file.getExtensionList(), isProto3));
    file.getServiceList().forEach(service -> text.append(text(service)));
    return text.toString();
  }

  private static String modifier(FileDescriptorProto file, int index) {
    if (file.getPublicDependencyList().contains(index)) {
      return "public ";
    }
    return file.getWeakDependencyList().contains(index) ? "weak " : "";
  }

  static String text(EnumDescriptorProto constants) {
    StringBuilder text = new StringBuilder("enum %s {\n".formatted(constants.getName()));
    text.append(SerializedOptions.statements(constants.getOptions()));
    constants
        .getReservedRangeList()
        .forEach(range -> text.append(reserved(range.getStart(), range.getEnd())));
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
                            SerializedOptions.brackets(
                                SerializedOptions.list(value.getOptions())))));
    return text.append("}\n").toString();
  }

  static String reserved(int first, int last) {
    return first == last
        ? "reserved %d;\n".formatted(first)
        : "reserved %d to %d;\n".formatted(first, last);
  }

  static String reserved(List<String> names) {
    return names.stream().map("reserved \"%s\";\n"::formatted).collect(Collectors.joining());
  }

  private static String text(ServiceDescriptorProto service) {
    StringBuilder text = new StringBuilder("service %s {\n".formatted(service.getName()));
    text.append(SerializedOptions.statements(service.getOptions()));
    for (MethodDescriptorProto method : service.getMethodList()) {
      text.append(
          "rpc %s (%s%s) returns (%s%s) {\n%s}\n"
              .formatted(
                  method.getName(),
                  method.getClientStreaming() ? "stream " : "",
                  method.getInputType(),
                  method.getServerStreaming() ? "stream " : "",
                  method.getOutputType(),
                  SerializedOptions.statements(method.getOptions())));
    }
    return text.append("}\n").toString();
  }
}

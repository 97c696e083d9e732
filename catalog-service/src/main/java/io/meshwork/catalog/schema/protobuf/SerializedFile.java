package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.GenericDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import io.meshwork.catalog.schema.InvalidSchema;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file in the form of clients that do not read the language: its descriptor, in base64. What has
 * no bearing on data, such as most options, is in the text alone.
 */
final class SerializedFile {

  /** Every file has a semicolon or a brace, which base64 has not. */
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/\\s]+=*\\s*");

  private SerializedFile() {}

  static boolean is(String text) {
    return BASE64.matcher(text).matches();
  }

  static FileDescriptorProto parse(String text) throws InvalidSchema {
    try {
      return FileDescriptorProto.parseFrom(Base64.getMimeDecoder().decode(text));
    } catch (IllegalArgumentException | InvalidProtocolBufferException e) {
      throw new InvalidSchema(
          "Neither Protocol Buffers nor a FileDescriptorProto in base64: " + e.getMessage());
    }
  }

  /** As protoc tells it: with every name in full, and those in JSON. */
  static String of(FileDescriptor file) {
    FileDescriptorProto.Builder proto = file.toProto().toBuilder();
    for (Descriptor message : file.getMessageTypes()) {
      complete(proto.getMessageTypeBuilder(message.getIndex()), message);
    }
    complete(proto.getExtensionBuilderList(), file.getExtensions());
    for (ServiceDescriptor service : file.getServices()) {
      for (MethodDescriptor method : service.getMethods()) {
        MethodDescriptorProto.Builder told =
            proto.getServiceBuilder(service.getIndex()).getMethodBuilder(method.getIndex());
        told.setInputType(absolute(method.getInputType()));
        told.setOutputType(absolute(method.getOutputType()));
      }
    }
    return Base64.getEncoder().encodeToString(proto.build().toByteArray());
  }

  private static void complete(DescriptorProto.Builder proto, Descriptor message) {
    complete(proto.getFieldBuilderList(), message.getFields());
    complete(proto.getExtensionBuilderList(), message.getExtensions());
    for (Descriptor nested : message.getNestedTypes()) {
      complete(proto.getNestedTypeBuilder(nested.getIndex()), nested);
    }
  }

  private static void complete(
      List<FieldDescriptorProto.Builder> protos, List<FieldDescriptor> fields) {
    for (FieldDescriptor field : fields) {
      FieldDescriptorProto.Builder proto = protos.get(field.getIndex());
      proto.setType(field.getType().toProto());
      proto.setJsonName(field.getJsonName());
      if (field.isExtension()) {
        proto.setExtendee(absolute(field.getContainingType()));
      }
      switch (field.getJavaType()) {
        case MESSAGE -> proto.setTypeName(absolute(field.getMessageType()));
        case ENUM -> proto.setTypeName(absolute(field.getEnumType()));
        default -> {}
      }
    }
  }

  private static String absolute(GenericDescriptor type) {
    return "." + type.getFullName();
  }
}

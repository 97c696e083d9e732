package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.squareup.wire.Syntax;
import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.ExtendElement;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.OptionElement;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.RpcElement;
import com.squareup.wire.schema.internal.parser.ServiceElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file declares as protoc would tell it (google/protobuf/descriptor.proto), without what has
 * no bearing on data: most options, and reserved numbers, which the rules have checked.
 */
final class FileProtos {

  private FileProtos() {}

  static FileDescriptorProto of(String path, ProtoFileElement file) {
    boolean isProto3 = file.getSyntax() == Syntax.PROTO_3;
    FileDescriptorProto.Builder proto =
        FileDescriptorProto.newBuilder()
            .setName(path)
            .setSyntax(isProto3 ? "proto3" : "proto2")
            .addAllDependency(imports(file));
    if (file.getPackageName() != null) {
      proto.setPackage(file.getPackageName());
    }
    for (int i = 0; i < file.getPublicImports().size(); i++) {
      proto.addPublicDependency(file.getImports().size() + i);
    }
    for (TypeElement type : file.getTypes()) {
      switch (type) {
        case MessageElement message -> proto.addMessageType(MessageProtos.of(message, isProto3));
        case EnumElement constants -> proto.addEnumType(of(constants));
        default -> throw new IllegalStateException("Neither message nor enum: " + type);
      }
    }
    file.getExtendDeclarations()
        .forEach(extend -> proto.addAllExtension(extensions(extend, isProto3)));
    file.getServices().forEach(service -> proto.addService(of(service)));
    return proto.build();
  }

  /** Every import: plain, public, weak. */
  static List<String> imports(ProtoFileElement file) {
    List<String> imports = new ArrayList<>(file.getImports());
    imports.addAll(file.getPublicImports());
    imports.addAll(file.getWeakImports());
    return imports;
  }

  static EnumDescriptorProto of(EnumElement element) {
    EnumDescriptorProto.Builder proto = EnumDescriptorProto.newBuilder().setName(element.getName());
    element
        .getConstants()
        .forEach(
            value -> proto.addValueBuilder().setName(value.getName()).setNumber(value.getTag()));
    if (isSet(element.getOptions(), "allow_alias")) {
      proto.getOptionsBuilder().setAllowAlias(true);
    }
    return proto.build();
  }

  static List<FieldDescriptorProto> extensions(ExtendElement extend, boolean isProto3) {
    List<FieldDescriptorProto> extensions = new ArrayList<>();
    for (FieldElement field : extend.getFields()) {
      extensions.add(FieldProtos.of(field, isProto3).setExtendee(extend.getName()).build());
    }
    return extensions;
  }

  static boolean isSet(List<OptionElement> options, String name) {
    return options.stream()
        .anyMatch(
            option ->
                !option.isParenthesized()
                    && option.getName().equals(name)
                    && String.valueOf(option.getValue()).equals("true"));
  }

  private static ServiceDescriptorProto of(ServiceElement service) {
    ServiceDescriptorProto.Builder proto =
        ServiceDescriptorProto.newBuilder().setName(service.getName());
    for (RpcElement rpc : service.getRpcs()) {
      proto.addMethod(
          MethodDescriptorProto.newBuilder()
              .setName(rpc.getName())
              .setInputType(rpc.getRequestType())
              .setOutputType(rpc.getResponseType())
              .setClientStreaming(rpc.getRequestStreaming())
              .setServerStreaming(rpc.getResponseStreaming()));
    }
    return proto.build();
  }
}

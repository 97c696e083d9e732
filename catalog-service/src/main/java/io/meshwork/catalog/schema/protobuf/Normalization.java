package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import com.squareup.wire.schema.internal.parser.EnumConstantElement;
import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.ExtendElement;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.OptionElement;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.RpcElement;
import com.squareup.wire.schema.internal.parser.ServiceElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Writes a file as any other that means the same: imports and options by name, fields by number,
 * types by their full names. The order of messages stays, since the first is what a topic has; so
 * does that of an enum's values, of which the first is the default.
 */
final class Normalization {

  private final FileDescriptor file;

  Normalization(FileDescriptor file) {
    this.file = file;
  }

  ProtoFileElement of(ProtoFileElement source) {
    return new ProtoFileElement(
        source.getLocation(),
        source.getPackageName(),
        source.getSyntax(),
        sorted(source.getImports()),
        sorted(source.getPublicImports()),
        sorted(source.getWeakImports()),
        messagesFirst(source.getTypes()).map(this::type).toList(),
        source.getServices().stream().map(this::service).toList(),
        source.getExtendDeclarations().stream()
            .map(extend -> extend(extend, file.getExtensions()))
            .toList(),
        options(source.getOptions()));
  }

  private TypeElement type(TypeElement type) {
    return switch (type) {
      case MessageElement message ->
          new NormalMessage(Objects.requireNonNull(file.findMessageTypeByName(message.getName())))
              .of(message);
      case EnumElement constants -> of(constants);
      default -> type;
    };
  }

  static EnumElement of(EnumElement constants) {
    return new EnumElement(
        constants.getLocation(),
        constants.getName(),
        constants.getDocumentation(),
        options(constants.getOptions()),
        constants.getConstants().stream().map(Normalization::constant).toList(),
        constants.getReserveds());
  }

  private static EnumConstantElement constant(EnumConstantElement constant) {
    return new EnumConstantElement(
        constant.getLocation(),
        constant.getName(),
        constant.getTag(),
        constant.getDocumentation(),
        options(constant.getOptions()));
  }

  /** Extensions are looked up by name: one number may extend two messages. */
  static ExtendElement extend(ExtendElement extend, List<FieldDescriptor> extensions) {
    List<FieldElement> fields = extend.getFields();
    FieldDescriptor first = named(fields.getFirst().getName(), extensions);
    return new ExtendElement(
        extend.getLocation(),
        name(first.getContainingType()),
        extend.getDocumentation(),
        fields.stream()
            .map(field -> NormalMessage.field(field, named(field.getName(), extensions)))
            .toList());
  }

  private static FieldDescriptor named(String name, List<FieldDescriptor> fields) {
    return fields.stream().filter(field -> field.getName().equals(name)).findFirst().orElseThrow();
  }

  private ServiceElement service(ServiceElement service) {
    ServiceDescriptor descriptor =
        Objects.requireNonNull(file.findServiceByName(service.getName()));
    return new ServiceElement(
        service.getLocation(),
        service.getName(),
        service.getDocumentation(),
        service.getRpcs().stream().map(rpc -> rpc(rpc, descriptor)).toList(),
        options(service.getOptions()));
  }

  private static RpcElement rpc(RpcElement rpc, ServiceDescriptor service) {
    MethodDescriptor method = Objects.requireNonNull(service.findMethodByName(rpc.getName()));
    return new RpcElement(
        rpc.getLocation(),
        rpc.getName(),
        rpc.getDocumentation(),
        name(method.getInputType()),
        name(method.getOutputType()),
        rpc.getRequestStreaming(),
        rpc.getResponseStreaming(),
        options(rpc.getOptions()));
  }

  /** Whether an enum stands before a message or after it means nothing. */
  static Stream<TypeElement> messagesFirst(List<TypeElement> types) {
    return types.stream().sorted(Comparator.comparing(EnumElement.class::isInstance));
  }

  static String name(Descriptor message) {
    return "." + message.getFullName();
  }

  static List<OptionElement> options(List<OptionElement> options) {
    return options.stream().sorted(Comparator.comparing(OptionElement::toSchema)).toList();
  }

  private static List<String> sorted(List<String> texts) {
    return texts.stream().sorted().toList();
  }
}

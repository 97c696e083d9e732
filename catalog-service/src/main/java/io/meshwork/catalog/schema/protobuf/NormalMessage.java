package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.GroupElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.OneOfElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Writes a message as any other that means the same. */
final class NormalMessage {

  private final Descriptor message;

  NormalMessage(Descriptor message) {
    this.message = message;
  }

  MessageElement of(MessageElement element) {
    return new MessageElement(
        element.getLocation(),
        element.getName(),
        element.getDocumentation(),
        Normalization.messagesFirst(element.getNestedTypes()).map(this::nested).toList(),
        Normalization.options(element.getOptions()),
        element.getReserveds(),
        fields(element.getFields()),
        element.getOneOfs().stream().map(this::oneof).toList(),
        element.getExtensions(),
        element.getGroups().stream().map(this::group).toList(),
        element.getExtendDeclarations().stream()
            .map(extend -> Normalization.extend(extend, message.getExtensions()))
            .toList());
  }

  private TypeElement nested(TypeElement type) {
    return switch (type) {
      case MessageElement inner -> nested(inner.getName()).of(inner);
      case EnumElement constants -> Normalization.of(constants);
      default -> type;
    };
  }

  private NormalMessage nested(String name) {
    return new NormalMessage(Objects.requireNonNull(message.findNestedTypeByName(name)));
  }

  private OneOfElement oneof(OneOfElement oneof) {
    return new OneOfElement(
        oneof.getName(),
        oneof.getDocumentation(),
        fields(oneof.getFields()),
        oneof.getGroups().stream().map(this::group).toList(),
        Normalization.options(oneof.getOptions()),
        place(oneof));
  }

  private GroupElement group(GroupElement group) {
    return new GroupElement(
        group.getLabel(),
        place(group.getTag()),
        group.getName(),
        group.getTag(),
        group.getDocumentation(),
        nested(group.getName()).fields(group.getFields()));
  }

  private List<FieldElement> fields(List<FieldElement> fields) {
    return fields.stream()
        .map(
            field ->
                field(field, Objects.requireNonNull(message.findFieldByNumber(field.getTag()))))
        .toList();
  }

  static FieldElement field(FieldElement field, FieldDescriptor descriptor) {
    return new FieldElement(
        place(field.getTag()),
        field.getLabel(),
        type(descriptor),
        field.getName(),
        field.getDefaultValue(),
        field.getJsonName(),
        field.getTag(),
        field.getDocumentation(),
        Normalization.options(field.getOptions()));
  }

  /** What is written by number stands in the line of that number. */
  private static Location place(int number) {
    return Location.get("").at(number, 0);
  }

  private static Location place(OneOfElement oneof) {
    IntStream fields = oneof.getFields().stream().mapToInt(FieldElement::getTag);
    IntStream groups = oneof.getGroups().stream().mapToInt(GroupElement::getTag);
    return place(IntStream.concat(fields, groups).min().orElseThrow());
  }

  private static String type(FieldDescriptor field) {
    if (field.isMapField()) {
      Descriptor entry = field.getMessageType();
      return "map<%s, %s>"
          .formatted(type(entry.findFieldByNumber(1)), type(entry.findFieldByNumber(2)));
    }
    return switch (field.getType()) {
      case MESSAGE, GROUP -> Normalization.name(field.getMessageType());
      case ENUM -> "." + field.getEnumType().getFullName();
      default -> FieldType.element(field);
    };
  }
}

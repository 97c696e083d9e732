package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.TextFormat;
import com.squareup.wire.schema.Field;
import com.squareup.wire.schema.internal.parser.FieldElement;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a field is as protoc would tell it. */
final class FieldProtos {

  private static final Map<String, FieldDescriptorProto.Type> SCALARS =
      EnumSet.complementOf(
              EnumSet.of(
                  FieldDescriptorProto.Type.TYPE_GROUP,
                  FieldDescriptorProto.Type.TYPE_MESSAGE,
                  FieldDescriptorProto.Type.TYPE_ENUM))
          .stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  type -> type.name().substring("TYPE_".length()).toLowerCase(Locale.ROOT),
                  Function.identity()));

  private FieldProtos() {}

  static FieldDescriptorProto.Builder of(FieldElement field, boolean isProto3) {
    FieldDescriptorProto.Builder proto =
        of(field.getName(), field.getTag(), field.getType()).setLabel(label(field.getLabel()));
    if (isProto3 && field.getLabel() == Field.Label.OPTIONAL) {
      proto.setProto3Optional(true);
    }
    if (field.getJsonName() != null) {
      proto.setJsonName(field.getJsonName());
    }
    if (field.getDefaultValue() != null) {
      proto.setDefaultValue(defaultValue(proto.getType(), field.getDefaultValue()));
    }
    return proto;
  }

  /** A field of a scalar, or of what is found by that name. */
  static FieldDescriptorProto.Builder of(String name, int number, String type) {
    FieldDescriptorProto.Builder proto =
        FieldDescriptorProto.newBuilder()
            .setName(name)
            .setNumber(number)
            .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL);
    FieldDescriptorProto.Type scalar = SCALARS.get(type);
    return scalar == null ? proto.setTypeName(type) : proto.setType(scalar);
  }

  static FieldDescriptorProto.Label label(Field.@Nullable Label label) {
    return switch (label) {
      case REQUIRED -> FieldDescriptorProto.Label.LABEL_REQUIRED;
      case REPEATED -> FieldDescriptorProto.Label.LABEL_REPEATED;
      case null, default -> FieldDescriptorProto.Label.LABEL_OPTIONAL;
    };
  }

  private static String defaultValue(FieldDescriptorProto.Type type, String value) {
    return type == FieldDescriptorProto.Type.TYPE_BYTES ? escapedBytes(value) : value;
  }

  /** Bytes as a file writes them; the parser has told each of them as a character. */
  static String escapedBytes(String bytes) {
    boolean isBytes = bytes.chars().allMatch(c -> c <= 0xff);
    return TextFormat.escapeBytes(
        ByteString.copyFrom(bytes, isBytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
  }
}

package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.DescriptorProto.ExtensionRange;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.GroupElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.OneOfElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import kotlin.ranges.IntRange;

/**
 * What a message is as protoc would tell it: an entry of a map and a group are messages of their
 * own, and an optional field of proto3 is alone in a oneof.
 */
final class MessageProtos {

  private final boolean isProto3;
  private final DescriptorProto.Builder proto;

  /** By line and column, which is the order that protoc tells them in. */
  private final NavigableMap<Long, FieldDescriptorProto.Builder> fields = new TreeMap<>();

  private MessageProtos(String name, boolean isProto3) {
    this.isProto3 = isProto3;
    this.proto = DescriptorProto.newBuilder().setName(name);
  }

  static DescriptorProto of(MessageElement message, boolean isProto3) {
    return new MessageProtos(message.getName(), isProto3).read(message);
  }

  private DescriptorProto read(MessageElement message) {
    for (TypeElement type : message.getNestedTypes()) {
      switch (type) {
        case MessageElement nested -> proto.addNestedType(of(nested, isProto3));
        case EnumElement constants -> proto.addEnumType(FileProtos.of(constants));
        default -> throw new IllegalStateException("Neither message nor enum: " + type);
      }
    }
    message.getOneOfs().forEach(this::addOneof);
    message.getFields().forEach(this::addField);
    message.getGroups().forEach(this::addGroup);
    fields.values().forEach(proto::addField);
    message.getExtensions().forEach(range -> range.getValues().forEach(this::addExtensionRange));
    message
        .getExtendDeclarations()
        .forEach(extend -> proto.addAllExtension(FileProtos.extensions(extend, isProto3)));
    if (FileProtos.isSet(message.getOptions(), "message_set_wire_format")) {
      proto.getOptionsBuilder().setMessageSetWireFormat(true);
    }
    addSyntheticOneofs();
    return proto.build();
  }

  private void addOneof(OneOfElement oneof) {
    int index = proto.getOneofDeclCount();
    proto.addOneofDeclBuilder().setName(oneof.getName());
    oneof.getFields().forEach(field -> addField(field).setOneofIndex(index));
    oneof.getGroups().forEach(group -> addGroup(group).setOneofIndex(index));
  }

  private FieldDescriptorProto.Builder addField(FieldElement field) {
    MapType map = MapType.of(field.getType());
    FieldDescriptorProto.Builder told = FieldProtos.of(field, isProto3);
    fields.put(place(field.getLocation()), told);
    if (map == null) {
      return told;
    }
    String entry = entryName(field.getName());
    DescriptorProto.Builder message = proto.addNestedTypeBuilder().setName(entry);
    message.getOptionsBuilder().setMapEntry(true);
    message.addField(FieldProtos.of("key", 1, map.key()));
    message.addField(FieldProtos.of("value", 2, map.value()));
    return told.setLabel(FieldDescriptorProto.Label.LABEL_REPEATED)
        .setType(FieldDescriptorProto.Type.TYPE_MESSAGE)
        .setTypeName(entry);
  }

  private FieldDescriptorProto.Builder addGroup(GroupElement group) {
    MessageProtos message = new MessageProtos(group.getName(), isProto3);
    group.getFields().forEach(message::addField);
    message.fields.values().forEach(message.proto::addField);
    proto.addNestedType(message.proto);
    FieldDescriptorProto.Builder told =
        FieldProtos.of(group.getName().toLowerCase(Locale.ROOT), group.getTag(), group.getName())
            .setLabel(FieldProtos.label(group.getLabel()))
            .setType(FieldDescriptorProto.Type.TYPE_GROUP);
    fields.put(place(group.getLocation()), told);
    return told;
  }

  private void addExtensionRange(Object numbers) {
    IntRange range =
        numbers instanceof IntRange many
            ? many
            : new IntRange((Integer) numbers, (Integer) numbers);
    proto.addExtensionRange(
        ExtensionRange.newBuilder().setStart(range.getFirst()).setEnd(range.getLast() + 1));
  }

  private static long place(Location location) {
    return ((long) location.getLine() << Integer.SIZE) + location.getColumn();
  }

  /** They come after the others, so that the places of these stay. */
  private void addSyntheticOneofs() {
    for (FieldDescriptorProto.Builder field : proto.getFieldBuilderList()) {
      if (field.getProto3Optional()) {
        field.setOneofIndex(proto.getOneofDeclCount());
        proto.addOneofDeclBuilder().setName("_" + field.getName());
      }
    }
  }

  /** As protoc names it: what follows an underscore in upper case, then {@code Entry}. */
  private static String entryName(String field) {
    StringBuilder name = new StringBuilder();
    boolean isUpper = true;
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '_') {
        isUpper = true;
      } else {
        name.append(isUpper ? Character.toUpperCase(c) : c);
        isUpper = false;
      }
    }
    return name.append("Entry").toString();
  }
}

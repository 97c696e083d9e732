package io.meshwork.catalog.schema.protobuf;

import com.squareup.wire.Syntax;
import com.squareup.wire.schema.internal.parser.EnumConstantElement;
import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.GroupElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.OneOfElement;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import io.meshwork.catalog.schema.InvalidSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the language demands beyond its grammar and what names must resolve to (Protocol Buffers
 * language guides, "Assigning Field Numbers", "Reserved Fields", "Maps", "Enum").
 */
final class Rules {

  private static final Set<String> KEYS =
      Set.of(
          "int32",
          "int64",
          "uint32",
          "uint64",
          "sint32",
          "sint64",
          "fixed32",
          "fixed64",
          "sfixed32",
          "sfixed64",
          "bool",
          "string");

  private final boolean isProto3;

  private Rules(boolean isProto3) {
    this.isProto3 = isProto3;
  }

  static void check(ProtoFileElement file) throws InvalidSchema {
    new Rules(file.getSyntax() == Syntax.PROTO_3).checkAll("", file.getTypes());
  }

  private void checkAll(String scope, Iterable<TypeElement> types) throws InvalidSchema {
    Map<String, String> enums = new HashMap<>();
    for (TypeElement type : types) {
      String name = scope + type.getName();
      if (type instanceof MessageElement message) {
        checkMessage(name, message);
        checkAll(name + ".", message.getNestedTypes());
      } else if (type instanceof EnumElement constants) {
        checkEnum(name, constants);
        checkSiblings(name, constants, enums);
      }
    }
  }

  private void checkMessage(String name, MessageElement message) throws InvalidSchema {
    Numbers numbers = new Numbers(name, message.getReserveds());
    for (FieldElement field : message.getFields()) {
      numbers.take(field.getName(), field.getTag());
      checkMap(name, field);
    }
    for (OneOfElement oneof : message.getOneOfs()) {
      if (oneof.getFields().isEmpty() && oneof.getGroups().isEmpty()) {
        throw fault(
            name, "oneof %s has no fields; give it one or remove it".formatted(oneof.getName()));
      }
      for (FieldElement field : oneof.getFields()) {
        numbers.take(field.getName(), field.getTag());
        if (MapType.of(field.getType()) != null) {
          throw fault(
              name, "%s is a map within a oneof; declare it outside".formatted(field.getName()));
        }
      }
      for (GroupElement group : oneof.getGroups()) {
        checkGroup(name, numbers, group);
      }
    }
    for (GroupElement group : message.getGroups()) {
      checkGroup(name, numbers, group);
    }
  }

  private void checkGroup(String name, Numbers numbers, GroupElement group) throws InvalidSchema {
    if (isProto3) {
      throw fault(
          name,
          "%s is a group, which proto3 has not; use a nested message".formatted(group.getName()));
    }
    numbers.take(group.getName(), group.getTag());
    Numbers inner = new Numbers(name + "." + group.getName(), List.of());
    for (FieldElement field : group.getFields()) {
      inner.take(field.getName(), field.getTag());
      checkMap(name, field);
    }
  }

  private static void checkMap(String name, FieldElement field) throws InvalidSchema {
    MapType map = MapType.of(field.getType());
    if (map != null && (!KEYS.contains(map.key()) || MapType.of(map.value()) != null)) {
      throw fault(
          name,
          "%s is a %s; keys of a map are strings, bools or integers, and values no maps"
              .formatted(field.getName(), field.getType()));
    }
  }

  private void checkEnum(String name, EnumElement constants) throws InvalidSchema {
    if (constants.getConstants().isEmpty()) {
      throw fault(name, "an enum has at least one value; add one");
    }
    EnumConstantElement first = constants.getConstants().getFirst();
    if (isProto3 && first.getTag() != 0) {
      throw fault(
          name, "the first value of an enum is 0 in proto3; %s is not".formatted(first.getName()));
    }
    boolean hasAliases = FileProtos.isSet(constants.getOptions(), "allow_alias");
    Map<Integer, String> names = new HashMap<>();
    for (EnumConstantElement value : constants.getConstants()) {
      Numbers.checkReserved(name, value.getName(), value.getTag(), constants.getReserveds());
      String other = names.putIfAbsent(value.getTag(), value.getName());
      if (other != null && !hasAliases) {
        throw fault(
            name,
            "%s and %s both have the number %d; change one, or set the option allow_alias"
                .formatted(other, value.getName(), value.getTag()));
      }
    }
  }

  /** As in C++, values are named beside their enum, not within it. */
  private static void checkSiblings(String name, EnumElement constants, Map<String, String> enums)
      throws InvalidSchema {
    for (EnumConstantElement value : constants.getConstants()) {
      String other = enums.putIfAbsent(value.getName(), name);
      if (other != null) {
        throw fault(
            name,
            "%s is already a value of %s, and values are named beside their enum; rename one"
                .formatted(value.getName(), other));
      }
    }
  }

  static InvalidSchema fault(String scope, String fault) {
    return new InvalidSchema(scope + ": " + fault);
  }
}

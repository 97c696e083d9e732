package io.meshwork.catalog.product;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON values of any shape, as the contracts have them. */
final class CustomProperties {

  private CustomProperties() {}

  static Struct toProto(Map<?, ?> properties) {
    var struct = Struct.newBuilder();
    properties.forEach((name, value) -> struct.putFields(name.toString(), toProto(value)));
    return struct.build();
  }

  private static Value toProto(@Nullable Object value) {
    var proto = Value.newBuilder();
    return switch (value) {
      case null -> proto.setNullValue(NullValue.NULL_VALUE).build();
      case Boolean truth -> proto.setBoolValue(truth).build();
      case Number number -> proto.setNumberValue(number.doubleValue()).build();
      case Map<?, ?> map -> proto.setStructValue(toProto(map)).build();
      case List<?> list ->
          proto
              .setListValue(
                  ListValue.newBuilder()
                      .addAllValues(list.stream().map(CustomProperties::toProto).toList()))
              .build();
      default -> proto.setStringValue(value.toString()).build();
    };
  }

  static Map<String, Object> toMap(Struct struct) {
    var map = new LinkedHashMap<String, Object>();
    struct.getFieldsMap().forEach((name, value) -> map.put(name, toJson(value)));
    return map;
  }

  @SuppressWarnings("NullAway") // null is a JSON value like any other
  private static Object toJson(Value value) {
    return switch (value.getKindCase()) {
      case BOOL_VALUE -> value.getBoolValue();
      case STRING_VALUE -> value.getStringValue();
      case STRUCT_VALUE -> toMap(value.getStructValue());
      case LIST_VALUE ->
          value.getListValue().getValuesList().stream().map(CustomProperties::toJson).toList();
      case NUMBER_VALUE -> number(value.getNumberValue());
      case NULL_VALUE, KIND_NOT_SET -> null;
    };
  }

  /** As JSON reads it, so that what came by either way is equal. */
  private static Number number(double number) {
    return number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE
        ? (Number) (int) number
        : (Number) number;
  }
}

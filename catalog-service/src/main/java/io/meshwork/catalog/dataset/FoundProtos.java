package io.meshwork.catalog.dataset;

import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.protobuf.util.Timestamps;
import com.google.protobuf.util.Values;
import io.meshwork.contracts.catalog.v1.Found;
import java.util.List;
import java.util.Map;

/** What sources say of a dataset, as the contracts have it. */
final class FoundProtos {

  private FoundProtos() {}

  static List<Found> toProtos(Map<String, FoundView> found) {
    return found.entrySet().stream()
        .map(entry -> toProto(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Found toProto(String source, FoundView found) {
    var properties = Struct.newBuilder();
    found.properties().forEach((key, value) -> properties.putFields(key, value(value)));
    var proto =
        Found.newBuilder()
            .setSource(source)
            .setChangedAt(Timestamps.fromMillis(found.changedAt().toEpochMilli()))
            .setProperties(properties);
    if (found.goneAt() != null) {
      proto.setGoneAt(Timestamps.fromMillis(found.goneAt().toEpochMilli()));
    }
    return proto.build();
  }

  private static Value value(Object value) {
    return switch (value) {
      case Boolean truth -> Values.of(truth);
      case Number number -> Values.of(number.doubleValue());
      case List<?> items -> {
        var list = ListValue.newBuilder();
        items.forEach(item -> list.addValues(value(item)));
        yield Value.newBuilder().setListValue(list).build();
      }
      default -> Values.of(value.toString());
    };
  }
}

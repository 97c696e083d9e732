package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the fields of two messages. A field is known by its number, whatever its name. */
final class MessageComparison {

  private final Comparison comparison;
  private final FieldComparison fields;
  private final String path;
  private final Descriptor reader;
  private final Descriptor writer;

  MessageComparison(Comparison comparison, Descriptor reader, Descriptor writer) {
    this.comparison = comparison;
    this.fields = new FieldComparison(comparison);
    this.reader = reader;
    this.path = "#/" + Comparison.path(reader) + "/";
    this.writer = writer;
  }

  void compare() {
    for (FieldDescriptor written : writer.getFields()) {
      FieldDescriptor read = reader.findFieldByNumber(written.getNumber());
      if (read == null) {
        compareRemoved(written);
      } else {
        fields.compare(path(read.getName()), read, written);
      }
    }
    reader.getFields().stream()
        .filter(field -> field.isRequired() && find(writer, field) == null)
        .forEach(this::addRequired);
    reader.getRealOneofs().forEach(this::compareOneof);
  }

  private void addRequired(FieldDescriptor field) {
    comparison.add(
        path(field.getName()),
        "REQUIRED_FIELD_ADDED",
        FieldType.declaration(field),
        "",
        "%s is required, and the writer does not know it".formatted(field.getName()));
  }

  private void compareRemoved(FieldDescriptor field) {
    OneofDescriptor oneof = field.getRealContainingOneof();
    if (field.isRequired()) {
      comparison.add(
          path(field.getName()),
          "REQUIRED_FIELD_REMOVED",
          "",
          FieldType.declaration(field),
          "%s is required by the writer, and is gone".formatted(field.getName()));
    } else if (oneof != null && isAnyKept(oneof)) {
      comparison.add(
          path(oneof.getName() + "/" + field.getName()),
          "ONEOF_FIELD_REMOVED",
          "",
          FieldType.declaration(field),
          "%s is gone, and %s seems unset where the writer chose it"
              .formatted(field.getName(), oneof.getName()));
    }
  }

  /** A oneof that is gone with all its fields is as any other field that is gone. */
  private boolean isAnyKept(OneofDescriptor oneof) {
    return reader.getRealOneofs().stream()
            .anyMatch(other -> other.getName().equals(oneof.getName()))
        || oneof.getFields().stream().anyMatch(field -> find(reader, field) != null);
  }

  /** Fields that the writer can set together, of which the reader keeps the last alone. */
  private void compareOneof(OneofDescriptor oneof) {
    List<FieldDescriptor> written =
        oneof.getFields().stream()
            .flatMap(field -> Stream.ofNullable(find(writer, field)))
            .toList();
    Set<Object> independent = new HashSet<>();
    int moved = 0;
    for (FieldDescriptor field : written) {
      OneofDescriptor before = field.getRealContainingOneof();
      moved += before == null ? 1 : 0;
      independent.add(before == null ? field : before);
    }
    if (independent.size() > 1) {
      comparison.add(
          path(oneof.getName()),
          moved > 1 ? "MULTIPLE_FIELDS_MOVED_TO_ONEOF" : "FIELD_MOVED_TO_EXISTING_ONEOF",
          "oneof %s { %s }".formatted(oneof.getName(), declarations(oneof.getFields())),
          declarations(written),
          "The writer may set more than one of the fields of %s, of which the last is read"
              .formatted(oneof.getName()));
    }
  }

  private static String declarations(List<FieldDescriptor> fields) {
    return fields.stream().map(FieldType::declaration).collect(Collectors.joining("; "));
  }

  private static @Nullable FieldDescriptor find(Descriptor message, FieldDescriptor field) {
    return message.findFieldByNumber(field.getNumber());
  }

  private String path(String name) {
    return path + name;
  }
}

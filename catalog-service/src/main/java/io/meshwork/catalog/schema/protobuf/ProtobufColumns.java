package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Descriptors.FileDescriptor;
import io.meshwork.catalog.dataset.ColumnDraft;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The columns that the first message of a file describes. */
final class ProtobufColumns {

  /** What nests deeper, such as what contains itself, is told by its type alone. */
  private static final int MAX_DEPTH = 16;

  private static final int MAX_COLUMNS = 5000;
  private static final int MAX_NAME = 1000;

  /** Messages that stand for a value, by what they stand for. */
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("google.protobuf.Timestamp", "timestamp"),
          Map.entry("google.protobuf.Duration", "duration"),
          Map.entry("google.protobuf.Any", "any"),
          Map.entry("google.protobuf.Struct", "struct"),
          Map.entry("google.protobuf.Value", "value"),
          Map.entry("google.protobuf.ListValue", "list"),
          Map.entry("google.protobuf.DoubleValue", "double"),
          Map.entry("google.protobuf.FloatValue", "float"),
          Map.entry("google.protobuf.Int64Value", "int64"),
          Map.entry("google.protobuf.UInt64Value", "uint64"),
          Map.entry("google.protobuf.Int32Value", "int32"),
          Map.entry("google.protobuf.UInt32Value", "uint32"),
          Map.entry("google.protobuf.BoolValue", "bool"),
          Map.entry("google.protobuf.StringValue", "string"),
          Map.entry("google.protobuf.BytesValue", "bytes"),
          Map.entry("google.type.Date", "date"),
          Map.entry("google.type.TimeOfDay", "time"),
          Map.entry("google.type.Decimal", "decimal"),
          Map.entry("confluent.type.Decimal", "decimal"));

  private final Comments comments;
  private final List<ColumnDraft> columns = new ArrayList<>();
  private final Deque<Descriptor> open = new ArrayDeque<>();

  ProtobufColumns(Comments comments) {
    this.comments = comments;
  }

  List<ColumnDraft> of(String path, FileDescriptor file) {
    if (!file.getMessageTypes().isEmpty()) {
      Descriptor first = file.getMessageTypes().getFirst();
      if (!path.isEmpty()) {
        add(path, FieldType.localName(first), "", false);
      }
      addFields(path, first);
    }
    return List.copyOf(columns);
  }

  private void addFields(String path, Descriptor message) {
    if (open.contains(message) || open.size() >= MAX_DEPTH) {
      return;
    }
    open.push(message);
    for (FieldDescriptor field : message.getFields()) {
      String name = path.isEmpty() ? field.getName() : path + "." + field.getName();
      add(name, type(field), comments.of(field), isNullable(field));
      FieldDescriptor element = field.isMapField() ? value(field) : field;
      if (isNested(element)) {
        addFields(name, element.getMessageType());
      }
    }
    open.pop();
  }

  private void add(String name, String type, String description, boolean isNullable) {
    if (name.length() <= MAX_NAME && columns.size() < MAX_COLUMNS) {
      columns.add(ColumnDraft.of(name, type, description, isNullable));
    }
  }

  private static String type(FieldDescriptor field) {
    if (field.isMapField()) {
      return "map<%s, %s>"
          .formatted(element(field.getMessageType().findFieldByNumber(1)), element(value(field)));
    }
    return field.isRepeated() ? "repeated " + element(field) : element(field);
  }

  private static String element(FieldDescriptor field) {
    String plain = FieldType.element(field);
    return field.getJavaType() == JavaType.MESSAGE
        ? VALUES.getOrDefault(field.getMessageType().getFullName(), plain)
        : plain;
  }

  private static boolean isNested(FieldDescriptor field) {
    return field.getJavaType() == JavaType.MESSAGE
        && !VALUES.containsKey(field.getMessageType().getFullName());
  }

  private static FieldDescriptor value(FieldDescriptor map) {
    return map.getMessageType().findFieldByNumber(2);
  }

  /** A field may be absent where that can be told from having its default. */
  private static boolean isNullable(FieldDescriptor field) {
    return field.hasPresence() && !field.isRequired();
  }
}

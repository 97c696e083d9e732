package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import io.meshwork.catalog.schema.Incompatibility;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells what hinders one file from reading what was written with another. Messages are known by
 * their names without the package, which is not written; fields by their numbers. Enums may change
 * at will: what is not known of them is kept as a number.
 */
final class Comparison {

  private final List<Incompatibility> found = new ArrayList<>();

  /** Messages that were compared, or are being; they may contain themselves. */
  private final Set<Pair> seen = new HashSet<>();

  private record Pair(String reader, String writer) {}

  private Comparison() {}

  static List<Incompatibility> of(FileDescriptor reader, FileDescriptor writer) {
    var comparison = new Comparison();
    comparison.messages("#", reader.getMessageTypes(), writer.getMessageTypes());
    return List.copyOf(comparison.found);
  }

  /** Compares messages that are declared at one place. */
  private void messages(String path, List<Descriptor> reader, List<Descriptor> writer) {
    Map<String, Descriptor> known =
        reader.stream().collect(Collectors.toMap(Descriptor::getName, Function.identity()));
    for (Descriptor written : writer) {
      Descriptor read = known.get(written.getName());
      if (read != null) {
        message(read, written);
      } else if (!written.getOptions().getMapEntry()) {
        found.add(
            Rule.MESSAGE_REMOVED.brokenAt(
                path + "/" + written.getName(), "", "message " + written.getName()));
      }
    }
  }

  private void message(Descriptor reader, Descriptor writer) {
    if (!seen.add(new Pair(reader.getFullName(), writer.getFullName()))) {
      return;
    }
    String path = path(reader);
    if (!reader.getOptions().getMapEntry()) {
      fields(path, reader, writer);
      found.addAll(Oneofs.compare(path, reader, writer));
    }
    messages(path, reader.getNestedTypes(), writer.getNestedTypes());
  }

  private void fields(String path, Descriptor reader, Descriptor writer) {
    for (FieldDescriptor written : writer.getFields()) {
      FieldDescriptor read = reader.findFieldByNumber(written.getNumber());
      if (read != null) {
        field(path + "/" + read.getName(), read, written);
      } else if (written.isRequired()) {
        found.add(
            Rule.REQUIRED_FIELD_REMOVED.brokenAt(
                path + "/" + written.getName(), "", FieldType.declaration(written)));
      }
    }
    for (FieldDescriptor read : reader.getFields()) {
      if (read.isRequired() && writer.findFieldByNumber(read.getNumber()) == null) {
        found.add(
            Rule.REQUIRED_FIELD_ADDED.brokenAt(
                path + "/" + read.getName(), FieldType.declaration(read), ""));
      }
    }
  }

  private void field(String path, FieldDescriptor reader, FieldDescriptor writer) {
    if (reader.isMapField() != writer.isMapField()) {
      broken(Rule.FIELD_KIND_CHANGED, path, reader, writer);
    } else if (reader.isMapField()) {
      value(path, entry(reader, 1), entry(writer, 1));
      value(path, entry(reader, 2), entry(writer, 2));
    } else if (value(path, reader, writer)
        && Encoding.of(reader).isNumeric()
        && (reader.isRepeated() != writer.isRepeated()
            || reader.isRequired() != writer.isRequired())) {
      broken(Rule.FIELD_NUMERIC_LABEL_CHANGED, path, reader, writer);
    }
  }

  /** Compares what fields have one or many of; returns whether one reads the other. */
  private boolean value(String path, FieldDescriptor reader, FieldDescriptor writer) {
    Encoding read = Encoding.of(reader);
    Encoding written = Encoding.of(writer);
    if (read != written) {
      broken(
          read.isScalar() && written.isScalar()
              ? Rule.FIELD_SCALAR_KIND_CHANGED
              : Rule.FIELD_KIND_CHANGED,
          path,
          reader,
          writer);
      return false;
    }
    if (!read.isScalar()) {
      Descriptor readType = reader.getMessageType();
      Descriptor writtenType = writer.getMessageType();
      if (!FieldType.localName(readType).equals(FieldType.localName(writtenType))) {
        broken(Rule.FIELD_NAMED_TYPE_CHANGED, path, reader, writer);
        return false;
      }
      message(readType, writtenType);
    }
    return true;
  }

  private void broken(Rule rule, String path, FieldDescriptor reader, FieldDescriptor writer) {
    found.add(rule.brokenAt(path, FieldType.declaration(reader), FieldType.declaration(writer)));
  }

  private static FieldDescriptor entry(FieldDescriptor map, int number) {
    return map.getMessageType().findFieldByNumber(number);
  }

  private static String path(Descriptor message) {
    return "#/" + FieldType.localName(message).replace('.', '/');
  }
}

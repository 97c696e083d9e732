package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import io.meshwork.catalog.schema.Incompatibility;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what hinders a file from reading what was written by another, by the rules that Confluent
 * documents for its registry (Schema Registry documentation, "Protobuf compatibility rules").
 */
final class Comparison {

  private final Set<Pair> compared = new HashSet<>();
  private final List<Incompatibility> found = new ArrayList<>();

  private record Pair(Descriptor reader, Descriptor writer) {}

  private Comparison() {}

  static List<Incompatibility> of(FileDescriptor reader, FileDescriptor writer) {
    Comparison comparison = new Comparison();
    comparison.compare(reader, writer);
    return List.copyOf(comparison.found);
  }

  private void compare(FileDescriptor reader, FileDescriptor writer) {
    if (!reader.getPackage().equals(writer.getPackage())) {
      add(
          "#/",
          "PACKAGE_CHANGED",
          reader.getPackage(),
          writer.getPackage(),
          "The package is another, and with it the full name of every type");
    }
    for (Descriptor message : writer.getMessageTypes()) {
      compare(reader.findMessageTypeByName(message.getName()), message);
    }
  }

  private void compare(@Nullable Descriptor reader, Descriptor writer) {
    if (reader == null) {
      add(
          "#/" + path(writer),
          "MESSAGE_REMOVED",
          "",
          "message " + FieldType.localName(writer),
          "The message %s is gone".formatted(FieldType.localName(writer)));
    } else {
      compareMessages(reader, writer);
    }
  }

  /** Compares two messages, and those within them, unless that was done. */
  void compareMessages(Descriptor reader, Descriptor writer) {
    if (reader == writer || !compared.add(new Pair(reader, writer))) {
      return;
    }
    new MessageComparison(this, reader, writer).compare();
    for (Descriptor nested : writer.getNestedTypes()) {
      if (!nested.getOptions().getMapEntry()) {
        compare(reader.findNestedTypeByName(nested.getName()), nested);
      }
    }
  }

  void add(String path, String rule, String reader, String writer, String explanation) {
    found.add(new Incompatibility(path, rule, reader, writer, explanation));
  }

  static String path(Descriptor message) {
    return FieldType.localName(message).replace('.', '/');
  }
}

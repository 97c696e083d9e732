package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;

/** Compares two fields that have the same number. */
final class FieldComparison {

  private final Comparison comparison;

  FieldComparison(Comparison comparison) {
    this.comparison = comparison;
  }

  void compare(String path, FieldDescriptor reader, FieldDescriptor writer) {
    Kind kind = Kind.of(reader);
    if (kind != Kind.of(writer)) {
      add(
          path,
          "FIELD_KIND_CHANGED",
          reader,
          writer,
          "A scalar, a message and a map are written in different ways");
      return;
    }
    switch (kind) {
      case SCALAR -> compareScalars(path, reader, writer);
      case MESSAGE, GROUP -> compareMessages(path, reader, writer);
      case MAP -> {
        compare(path, part(reader, 1), part(writer, 1));
        compare(path, part(reader, 2), part(writer, 2));
      }
    }
  }

  private void compareScalars(String path, FieldDescriptor reader, FieldDescriptor writer) {
    ScalarKind kind = ScalarKind.of(reader);
    if (kind != ScalarKind.of(writer)) {
      add(
          path,
          "FIELD_SCALAR_KIND_CHANGED",
          reader,
          writer,
          FieldType.element(reader) + " is not written as " + FieldType.element(writer) + " is");
    } else if (kind != ScalarKind.STRING_OR_BYTES && isLabelChanged(reader, writer)) {
      add(
          path,
          "FIELD_NUMERIC_LABEL_CHANGED",
          reader,
          writer,
          "One number, a required one and many are not read alike");
    }
  }

  private static boolean isLabelChanged(FieldDescriptor reader, FieldDescriptor writer) {
    return reader.isRepeated() != writer.isRepeated() || reader.isRequired() != writer.isRequired();
  }

  /** What both declare themselves is compared there; what one imports, here. */
  private void compareMessages(String path, FieldDescriptor reader, FieldDescriptor writer) {
    Descriptor read = reader.getMessageType();
    Descriptor written = writer.getMessageType();
    if (FieldType.localName(read).equals(FieldType.localName(written))) {
      comparison.compareMessages(read, written);
    } else {
      add(
          path,
          "FIELD_NAMED_TYPE_CHANGED",
          reader,
          writer,
          "%s is another message than %s"
              .formatted(FieldType.localName(read), FieldType.localName(written)));
    }
  }

  private static FieldDescriptor part(FieldDescriptor map, int number) {
    return map.getMessageType().findFieldByNumber(number);
  }

  private void add(
      String path, String rule, FieldDescriptor reader, FieldDescriptor writer, String why) {
    comparison.add(path, rule, FieldType.declaration(reader), FieldType.declaration(writer), why);
  }
}

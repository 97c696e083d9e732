package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import io.meshwork.catalog.schema.Incompatibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares the oneofs of a message. A oneof is the same if it has a field of the other, whatever it
 * is called. Of a message that was written, it keeps the last of its fields: none of what could be
 * set together may come together in one.
 */
final class Oneofs {

  private Oneofs() {}

  static List<Incompatibility> compare(String path, Descriptor reader, Descriptor writer) {
    var found = new ArrayList<Incompatibility>();
    reader.getRealOneofs().forEach(read -> joined(found, path, read, writer));
    writer.getRealOneofs().forEach(written -> left(found, path, reader, written));
    return found;
  }

  /** Whether fields that could be set together are now in one oneof. */
  private static void joined(
      List<Incompatibility> found, String path, OneofDescriptor read, Descriptor writer) {
    List<FieldDescriptor> written =
        read.getFields().stream()
            .map(field -> writer.findFieldByNumber(field.getNumber()))
            .filter(Objects::nonNull)
            .toList();
    List<FieldDescriptor> alone =
        written.stream().filter(field -> field.getRealContainingOneof() == null).toList();
    long others =
        written.stream()
            .map(FieldDescriptor::getRealContainingOneof)
            .filter(Objects::nonNull)
            .distinct()
            .count();
    if (alone.size() + others > 1) {
      Rule rule =
          others > 0 ? Rule.FIELD_MOVED_TO_EXISTING_ONEOF : Rule.MULTIPLE_FIELDS_MOVED_TO_ONEOF;
      found.add(
          rule.brokenAt(
              path + "/" + read.getName(), text(read, read.getFields()), text(null, written)));
    }
  }

  /** Whether fields are gone while the oneof that they were in is still there. */
  private static void left(
      List<Incompatibility> found, String path, Descriptor reader, OneofDescriptor written) {
    boolean isStillThere =
        written.getFields().stream()
            .map(field -> reader.findFieldByNumber(field.getNumber()))
            .anyMatch(field -> field != null && field.getRealContainingOneof() != null);
    if (isStillThere) {
      written.getFields().stream()
          .filter(field -> reader.findFieldByNumber(field.getNumber()) == null)
          .forEach(
              field ->
                  found.add(
                      Rule.ONEOF_FIELD_REMOVED.brokenAt(
                          "%s/%s/%s".formatted(path, written.getName(), field.getName()),
                          "",
                          FieldType.declaration(field))));
    }
  }

  private static String text(@Nullable OneofDescriptor oneof, List<FieldDescriptor> fields) {
    String all = fields.stream().map(FieldType::declaration).collect(Collectors.joining("; "));
    return oneof == null ? all : "oneof %s { %s }".formatted(oneof.getName(), all);
  }
}

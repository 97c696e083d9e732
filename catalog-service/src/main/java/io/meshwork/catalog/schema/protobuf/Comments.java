package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What comments say of fields, which descriptors do not tell. */
final class Comments {

  private final Map<String, String> byField = new HashMap<>();

  /**
   * @param file what the text declares
   */
  void addAll(ProtoFileElement file, String text) {
    String scope = file.getPackageName() == null ? "" : file.getPackageName() + ".";
    addAll(scope, file.getTypes(), new CommentLines(text));
  }

  /** What is said of a field; empty if nothing. */
  String of(FieldDescriptor field) {
    return byField.getOrDefault(field.getFullName(), "");
  }

  private void addAll(String scope, List<TypeElement> types, CommentLines lines) {
    for (TypeElement type : types) {
      if (type instanceof MessageElement message) {
        String inner = scope + message.getName() + ".";
        message.getFields().forEach(field -> add(inner, field, lines));
        message.getOneOfs().stream()
            .flatMap(oneof -> oneof.getFields().stream())
            .forEach(field -> add(inner, field, lines));
        addAll(inner, message.getNestedTypes(), lines);
      }
    }
  }

  private void add(String scope, FieldElement field, CommentLines lines) {
    String comment = lines.beside(field.getLocation());
    if (!comment.isEmpty()) {
      byField.put(scope + field.getName(), comment);
    }
  }
}

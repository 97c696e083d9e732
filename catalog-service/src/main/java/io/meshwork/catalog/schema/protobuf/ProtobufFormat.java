package io.meshwork.catalog.schema.protobuf;

import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import io.meshwork.catalog.schema.Definition;
import io.meshwork.catalog.schema.InvalidSchema;
import io.meshwork.catalog.schema.Schema;
import io.meshwork.catalog.schema.SchemaFormat;
import io.meshwork.catalog.schema.SchemaType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Reads Protocol Buffers, proto2 and proto3: a {@code .proto} file, or a {@code
 * FileDescriptorProto} in base64, as some clients send it. Definitions are the files that it
 * imports; {@code google/protobuf/*.proto}, {@code google/type/*.proto}, {@code
 * confluent/meta.proto} and {@code confluent/type/decimal.proto} are always there.
 */
@ApplicationScoped
public class ProtobufFormat implements SchemaFormat {

  /** A name that no definition has, since import paths end in {@code .proto}. */
  private static final String PATH = "schema";

  @Override
  public SchemaType type() {
    return SchemaType.PROTOBUF;
  }

  @Override
  public Schema read(String text, List<Definition> definitions) throws InvalidSchema {
    ImportedFiles files = new ImportedFiles();
    Comments comments = new Comments();
    for (Definition definition : definitions) {
      try {
        String imported = source(definition.text(), files);
        ProtoFileElement file = SourceText.parse(imported);
        files.add(definition.name(), file);
        comments.addAll(file, imported);
      } catch (InvalidSchema e) {
        throw new InvalidSchema("%s: %s".formatted(definition.name(), e.getMessage()));
      }
    }
    String source = source(text, files);
    ProtoFileElement file = SourceText.parse(source);
    comments.addAll(file, source);
    return new ProtobufSchema(file, files.link(PATH, file), comments);
  }

  private static String source(String text, ImportedFiles files) throws InvalidSchema {
    return SerializedFile.isSerialized(text) ? SerializedFile.text(text, files.options()) : text;
  }
}

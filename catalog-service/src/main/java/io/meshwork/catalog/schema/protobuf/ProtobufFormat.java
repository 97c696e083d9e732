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
 * Reads Protocol Buffers, proto2 and proto3: a {@code .proto} file. Some clients send a {@code
 * FileDescriptorProto} in base64, which is written as such a file. Definitions are the files that
 * it imports; {@code google/protobuf/*.proto}, {@code google/type/*.proto}, {@code
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
  public String written(String text) throws InvalidSchema {
    return SerializedFile.is(text)
        ? SourcePrinter.print(SourceText.parse(FileText.of(SerializedFile.parse(text))))
        : text;
  }

  @Override
  public Schema read(String text, List<Definition> definitions) throws InvalidSchema {
    ImportedFiles files = new ImportedFiles();
    Comments comments = new Comments();
    for (Definition definition : definitions) {
      try {
        ProtoFileElement imported = SourceText.parse(definition.text());
        files.add(definition.name(), imported);
        comments.addAll(imported, definition.text());
      } catch (InvalidSchema e) {
        throw new InvalidSchema("%s: %s".formatted(definition.name(), e.getMessage()));
      }
    }
    ProtoFileElement file = SourceText.parse(text);
    comments.addAll(file, text);
    return new ProtobufSchema(file, files.link(PATH, file), comments);
  }
}

package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.Descriptors.FileDescriptor;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import io.meshwork.catalog.dataset.ColumnDraft;
import io.meshwork.catalog.schema.Incompatibility;
import io.meshwork.catalog.schema.Schema;
import io.meshwork.catalog.schema.SchemaType;
import java.util.List;
import java.util.Optional;

/** A valid file of Protocol Buffers. Its columns are those of its first message. */
final class ProtobufSchema implements Schema {

  private final ProtoFileElement source;
  private final FileDescriptor file;
  private final Comments comments;

  /**
   * @param source how it is written, without comments
   * @param file what it means
   */
  ProtobufSchema(ProtoFileElement source, FileDescriptor file, Comments comments) {
    this.source = source;
    this.file = file;
    this.comments = comments;
  }

  @Override
  public SchemaType type() {
    return SchemaType.PROTOBUF;
  }

  @Override
  public String canonical() {
    return SourcePrinter.print(source);
  }

  @Override
  public String normalized() {
    return SourcePrinter.print(new Normalization(file).of(source));
  }

  @Override
  public Optional<String> serialized() {
    return Optional.of(SerializedFile.of(file));
  }

  @Override
  public List<Incompatibility> hindrancesReading(Schema writer) {
    return Comparison.of(file, ((ProtobufSchema) writer).file);
  }

  @Override
  public List<ColumnDraft> columns(String path) {
    return new ProtobufColumns(comments).of(path, file);
  }
}

package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.DescriptorProtos;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import io.meshwork.catalog.schema.InvalidSchema;

/**
 * Files that Confluent's serializers know without a registry (Confluent documentation, Protobuf
 * Schema Serializer and Deserializer).
 */
final class ConfluentFiles {

  private static final String META =
      """
      syntax = "proto3";
      package confluent;
      import "google/protobuf/descriptor.proto";
      option java_package = "io.confluent.protobuf";
      option java_outer_classname = "MetaProto";
      message Meta {
        string doc = 1;
        map<string, string> params = 2;
        repeated string tags = 3;
      }
      extend google.protobuf.FileOptions { Meta file_meta = 1088; }
      extend google.protobuf.MessageOptions { Meta message_meta = 1088; }
      extend google.protobuf.FieldOptions { Meta field_meta = 1088; }
      extend google.protobuf.EnumOptions { Meta enum_meta = 1088; }
      extend google.protobuf.EnumValueOptions { Meta enum_value_meta = 1088; }
      """;

  private static final String DECIMAL =
      """
      syntax = "proto3";
      package confluent.type;
      option java_package = "io.confluent.protobuf.type";
      option java_outer_classname = "DecimalProto";
      message Decimal {
        bytes value = 1;
        uint32 precision = 2;
        int32 scale = 3;
      }
      """;

  private ConfluentFiles() {}

  static FileDescriptor meta() {
    return file("confluent/meta.proto", META, DescriptorProtos.getDescriptor());
  }

  static FileDescriptor decimal() {
    return file("confluent/type/decimal.proto", DECIMAL);
  }

  private static FileDescriptor file(String path, String text, FileDescriptor... imports) {
    try {
      return FileDescriptor.buildFrom(FileProtos.of(path, SourceText.parse(text)), imports);
    } catch (InvalidSchema | DescriptorValidationException e) {
      throw new IllegalStateException(path, e);
    }
  }
}

package io.meshwork.catalog.schema.protobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.FileDescriptor;
import io.meshwork.catalog.schema.InvalidSchema;
import io.meshwork.catalog.schema.Schema;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerializedFileTest {

  @Test
  void descriptorIsReadAsTheTextThatItWasCompiledFrom() throws InvalidSchema {
    String text =
        """
        syntax = "proto2";
        package a.b;
        import "google/protobuf/timestamp.proto";
        message M {
          extensions 100 to 199;
          required int64 id = 1;
          optional string note = 2 [default = "a\\"b"];
          optional bytes raw = 3 [default = "\\377\\\\"];
          map<string, M> named = 4;
          oneof o { string p = 5; int32 q = 6; }
          repeated group G = 7 { optional bool k = 1; }
          optional google.protobuf.Timestamp at = 8;
          optional E e = 9;
          enum E { option allow_alias = true; A = 0; B = 0; }
          message N { repeated sint32 numbers = 1; }
        }
        extend M { optional M.N more = 100; }
        service S { rpc R (stream M) returns (M.N); }
        """;

    assertSame(text);
  }

  @Test
  void optionalFieldsOfProto3StayOptional() throws InvalidSchema {
    assertSame(
        "syntax = \"proto3\"; message M { optional int32 a = 1; int32 b = 2; oneof o { int32 c = 3; } }");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "google/protobuf/any.proto",
        "google/protobuf/api.proto",
        "google/protobuf/descriptor.proto",
        "google/protobuf/struct.proto",
        "google/protobuf/wrappers.proto",
        "google/type/date.proto",
        "google/type/postal_address.proto",
        "confluent/meta.proto"
      })
  void filesOfTheFieldAreRead(String path) throws InvalidSchema {
    FileDescriptor file = Objects.requireNonNull(WellKnownFiles.BY_PATH.get(path));
    Schema schema = Protobuf.read(base64(file.toProto()));

    assertThat(((ProtobufSchema) schema).hindrancesReading(Protobuf.read(schema.canonical())))
        .isEmpty();
    assertThat(Protobuf.read(schema.canonical()).canonical()).isEqualTo(schema.canonical());
    assertThat(schema.columns("")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "AAAA", "Zm9vYmFyYmF6cXV4"})
  void otherBase64IsRefused(String text) {
    assertThatThrownBy(() -> Protobuf.read(text)).isInstanceOf(InvalidSchema.class);
  }

  private static void assertSame(String text) throws InvalidSchema {
    Schema source = Protobuf.read(text);
    Schema serialized = Protobuf.read(base64(((ProtobufSchema) source).file().toProto()));

    assertThat(serialized.normalized()).isEqualTo(source.normalized());
    assertThat(serialized.columns("")).isEqualTo(source.columns(""));
    assertThat(serialized.hindrancesReading(source)).isEmpty();
  }

  private static String base64(FileDescriptorProto file) {
    return Base64.getEncoder().encodeToString(file.toByteArray());
  }
}

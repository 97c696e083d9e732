package io.meshwork.catalog.schema.protobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.FileDescriptor;
import io.meshwork.catalog.schema.Definition;
import io.meshwork.catalog.schema.InvalidSchema;
import io.meshwork.catalog.schema.Schema;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clients that do not read the language send files as descriptors in base64, and want them so. */
class SerializedTest {

  private static final String EVERYTHING =
      """
      syntax = "proto2";
      package a.b;
      import "google/protobuf/any.proto";
      import public "google/protobuf/empty.proto";
      option java_package = "q\\"\\\\é";
      message M {
        reserved 40, 60 to 90, 1000 to max;
        reserved "q", "r";
        extensions 200 to 300;
        optional string a = 1 [deprecated = true, json_name = "A!", default = "x\\n\\t\\"'é"];
        optional bytes b = 2 [default = "\\377\\x41\\\\"];
        optional double d = 3 [default = -inf];
        map<string, M> m = 4;
        map<int32, bool> snake_map = 9;
        required E e = 5 [default = B];
        oneof o { int32 i = 6; group G = 7 { optional int32 k = 1; } }
        repeated group H = 8 { optional int32 k = 1; }
        repeated google.protobuf.Any z = 10;
        enum E { option allow_alias = true; A = 0; B = -1 [deprecated = true]; C = 0; reserved 4 to 5; }
        extend M { optional int32 y = 201; }
        message N { message O { repeated .a.b.M.N n = 1; } }
      }
      extend M { repeated M.N w = 202; }
      service S { option deprecated = true; rpc R (stream M) returns (stream .a.b.M.N); }
      """;

  @Test
  void nothingThatHasABearingOnDataIsLostOnTheWay() throws InvalidSchema {
    Schema original = Protobuf.read(EVERYTHING);
    Schema back = Protobuf.read(written(serialized(original)));

    assertThat(serialized(back)).isEqualTo(serialized(original));
    assertThat(back.hindrancesReading(original)).isEmpty();
    assertThat(back.columns("")).isEqualTo(original.columns(""));
  }

  @Test
  void optionalFieldsOfProto3StayOptional() throws InvalidSchema {
    Schema original =
        Protobuf.proto3("message M { optional int32 a = 1; int32 b = 2; repeated int32 c = 3; }");

    assertThat(Protobuf.read(written(serialized(original))).canonical())
        .isEqualTo(original.canonical());
  }

  @Test
  void whatProtocToldOfRealFilesIsRead() throws InvalidSchema {
    for (FileDescriptor file : WellKnownFiles.BY_PATH.values()) {
      List<Definition> imports = new ArrayList<>();
      for (FileDescriptor imported : file.getDependencies()) {
        imports.add(new Definition(imported.getName(), written(base64(imported.toProto()))));
      }
      Schema read = new ProtobufFormat().read(written(base64(file.toProto())), imports);

      Schema back = new ProtobufFormat().read(written(serialized(read)), imports);
      assertThat(serialized(back)).as(file.getName()).isEqualTo(serialized(read));
    }
  }

  @Test
  void namesAreToldInFull() throws Exception {
    Schema schema =
        Protobuf.proto3(
            "package a; message M { N n = 1; message N { E e = 1; } } enum E { A = 0; }");

    FileDescriptorProto file =
        FileDescriptorProto.parseFrom(Base64.getDecoder().decode(serialized(schema)));

    assertThat(file.getMessageType(0).getField(0).getTypeName()).isEqualTo(".a.M.N");
    assertThat(file.getMessageType(0).getNestedType(0).getField(0).getTypeName()).isEqualTo(".a.E");
  }

  @Test
  void namesInJsonAreTold() throws Exception {
    Schema schema =
        Protobuf.proto3("message M { int32 a_b = 1; int32 c = 2 [json_name = \"d\"]; }");

    FileDescriptorProto file =
        FileDescriptorProto.parseFrom(Base64.getDecoder().decode(serialized(schema)));

    assertThat(file.getMessageType(0).getFieldList())
        .extracting(FieldDescriptorProto::getJsonName)
        .containsExactly("aB", "d");
  }

  @Test
  void whatIsWrittenInTheLanguageStaysAsItIs() throws InvalidSchema {
    assertThat(written(EVERYTHING)).isEqualTo(EVERYTHING);
  }

  @Test
  void base64OfSomethingElseIsRefused() {
    assertThatThrownBy(() -> written("bm90IGEgZmlsZQ=="))
        .isInstanceOf(InvalidSchema.class)
        .hasMessageContaining("Neither Protocol Buffers nor a FileDescriptorProto in base64");
  }

  private static String written(String text) throws InvalidSchema {
    return new ProtobufFormat().written(text);
  }

  private static String serialized(Schema schema) {
    return schema.serialized().orElseThrow();
  }

  private static String base64(FileDescriptorProto file) {
    return Base64.getEncoder().encodeToString(file.toByteArray());
  }
}

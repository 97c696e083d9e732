package io.meshwork.catalog.schema.protobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.meshwork.catalog.schema.Incompatibility;
import io.meshwork.catalog.schema.InvalidSchema;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs of schemas within one file: what was written, what reads it, and what hinders it. */
class CompatibilityTableTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void harmlessInProto3(String change, String writer, String reader) throws InvalidSchema {
    assertThat(Protobuf.proto3(reader).hindrancesReading(Protobuf.proto3(writer))).isEmpty();
  }

  static Stream<Arguments> harmlessInProto3() {
    return Stream.of(
        arguments("nothing", "message M { string a = 1; }", "message M { string a = 1; }"),
        arguments("package changed", "package p; message M {}", "package q; message M {}"),
        arguments("package dropped", "package p; message M {}", "message M {}"),
        arguments("message added", "message M {}", "message M {} message N {}"),
        arguments("message added before", "message M {}", "message N {} message M {}"),
        arguments("messages swapped", "message M {} message N {}", "message N {} message M {}"),
        arguments("nested message added", "message M {}", "message M { message N {} }"),
        arguments("enum added", "message M {}", "message M {} enum E { A = 0; }"),
        arguments("enum removed", "message M {} enum E { A = 0; }", "message M {}"),
        arguments("nested enum removed", "message M { enum E { A = 0; } }", "message M {}"),
        arguments("constant added", "enum E { A = 0; }", "enum E { A = 0; B = 1; }"),
        arguments("constant removed", "enum E { A = 0; B = 1; }", "enum E { A = 0; }"),
        arguments("constant renamed", "enum E { A = 0; B = 1; }", "enum E { A = 0; C = 1; }"),
        arguments("field added", "message M {}", "message M { int32 a = 1; }"),
        arguments("field removed", "message M { int32 a = 1; }", "message M {}"),
        arguments("field renamed", "message M { int32 a = 1; }", "message M { int32 b = 1; }"),
        arguments("number changed", "message M { int32 a = 1; }", "message M { int32 a = 2; }"),
        arguments("int32 to int64", "message M { int32 a = 1; }", "message M { int64 a = 1; }"),
        arguments("int64 to uint32", "message M { int64 a = 1; }", "message M { uint32 a = 1; }"),
        arguments("uint32 to uint64", "message M { uint32 a = 1; }", "message M { uint64 a = 1; }"),
        arguments("uint64 to bool", "message M { uint64 a = 1; }", "message M { bool a = 1; }"),
        arguments("bool to int32", "message M { bool a = 1; }", "message M { int32 a = 1; }"),
        arguments(
            "int32 to enum",
            "message M { int32 a = 1; }",
            "message M { E a = 1; } enum E { A = 0; }"),
        arguments(
            "enum to bool",
            "message M { E a = 1; } enum E { A = 0; }",
            "message M { bool a = 1; }"),
        arguments(
            "enum to another enum",
            "message M { E a = 1; } enum E { A = 0; }",
            "message M { F a = 1; } enum F { A = 0; }"),
        arguments("sint32 to sint64", "message M { sint32 a = 1; }", "message M { sint64 a = 1; }"),
        arguments("sint64 to sint32", "message M { sint64 a = 1; }", "message M { sint32 a = 1; }"),
        arguments("string to bytes", "message M { string a = 1; }", "message M { bytes a = 1; }"),
        arguments("bytes to string", "message M { bytes a = 1; }", "message M { string a = 1; }"),
        arguments(
            "fixed32 to sfixed32", "message M { fixed32 a = 1; }", "message M { sfixed32 a = 1; }"),
        arguments(
            "sfixed64 to fixed64", "message M { sfixed64 a = 1; }", "message M { fixed64 a = 1; }"),
        arguments(
            "singular string to repeated",
            "message M { string a = 1; }",
            "message M { repeated string a = 1; }"),
        arguments(
            "repeated bytes to optional",
            "message M { repeated bytes a = 1; }",
            "message M { optional bytes a = 1; }"),
        arguments(
            "singular message to repeated",
            "message M { N a = 1; message N {} }",
            "message M { repeated N a = 1; message N {} }"),
        arguments(
            "singular number to optional",
            "message M { int32 a = 1; }",
            "message M { optional int32 a = 1; }"),
        arguments(
            "values of a map in one group",
            "message M { map<int32, string> a = 1; }",
            "message M { map<int64, bytes> a = 1; }"),
        arguments(
            "oneof added", "message M {}", "message M { oneof o { int32 a = 1; string b = 2; } }"),
        arguments(
            "oneof removed whole",
            "message M { oneof o { int32 a = 1; string b = 2; } int32 c = 3; }",
            "message M { int32 c = 3; }"),
        arguments(
            "oneof renamed",
            "message M { oneof o { int32 a = 1; string b = 2; } }",
            "message M { oneof p { int32 a = 1; string b = 2; } }"),
        arguments(
            "field added to a oneof",
            "message M { oneof o { int32 a = 1; } }",
            "message M { oneof o { int32 a = 1; string b = 2; } }"),
        arguments(
            "one field moved to a new oneof",
            "message M { int32 a = 1; string b = 2; }",
            "message M { int32 a = 1; oneof o { string b = 2; } }"),
        arguments(
            "one field moved to a new oneof with new fields",
            "message M { int32 a = 1; }",
            "message M { oneof o { int32 a = 1; string b = 2; } }"),
        arguments(
            "optional field moved to a new oneof",
            "message M { optional int32 a = 1; }",
            "message M { oneof o { int32 a = 1; string b = 2; } }"),
        arguments(
            "fields of a oneof freed",
            "message M { oneof o { int32 a = 1; string b = 2; } }",
            "message M { int32 a = 1; string b = 2; }"),
        arguments(
            "names qualified",
            "package p; message M { N a = 1; message N {} }",
            "package p; message M { .p.M.N a = 1; message N {} }"),
        arguments(
            "field added to a message in itself",
            "message M { M a = 1; }",
            "message M { M a = 1; map<string, M> b = 2; }"),
        arguments(
            "service changed",
            "message M {} service S { rpc R (M) returns (M); }",
            "message M {} service T { rpc R (stream M) returns (M); }"),
        arguments(
            "options changed",
            "message M { int32 a = 1; }",
            "option java_package = \"x\"; message M { int32 a = 1 [deprecated = true]; }"));
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource
  void hinderingInProto3(String change, String writer, String reader, String hindrance)
      throws InvalidSchema {
    assertThat(Protobuf.proto3(reader).hindrancesReading(Protobuf.proto3(writer)))
        .extracting(CompatibilityTableTest::told)
        .containsExactly(hindrance);
  }

  static Stream<Arguments> hinderingInProto3() {
    return Stream.of(
        arguments(
            "message removed", "message M {} message N {}", "message M {}", "MESSAGE_REMOVED #/N"),
        arguments("message renamed", "message M {}", "message N {}", "MESSAGE_REMOVED #/M"),
        arguments(
            "nested message removed",
            "message M { message N {} }",
            "message M {}",
            "MESSAGE_REMOVED #/M/N"),
        arguments(
            "scalar to message",
            "message M { int32 a = 1; }",
            "message M { N a = 1; } message N {}",
            "FIELD_KIND_CHANGED #/M/a"),
        arguments(
            "bytes to message",
            "message M { bytes a = 1; }",
            "message M { N a = 1; } message N {}",
            "FIELD_KIND_CHANGED #/M/a"),
        arguments(
            "message to scalar",
            "message M { M a = 1; }",
            "message M { string a = 1; }",
            "FIELD_KIND_CHANGED #/M/a"),
        arguments(
            "scalar to map",
            "message M { string a = 1; }",
            "message M { map<string, string> a = 1; }",
            "FIELD_KIND_CHANGED #/M/a"),
        arguments(
            "map to repeated message",
            "message M { map<string, string> a = 1; }",
            "message M { repeated N a = 1; } message N {}",
            "FIELD_KIND_CHANGED #/M/a"),
        arguments(
            "int32 to string",
            "message M { int32 a = 1; }",
            "message M { string a = 1; }",
            "FIELD_SCALAR_KIND_CHANGED #/M/a"),
        arguments(
            "another field with its number",
            "message M { int32 a = 1; }",
            "message M { string b = 1; }",
            "FIELD_SCALAR_KIND_CHANGED #/M/b"),
        arguments(
            "int32 to sint32",
            "message M { int32 a = 1; }",
            "message M { sint32 a = 1; }",
            "FIELD_SCALAR_KIND_CHANGED #/M/a"),
        arguments(
            "int32 to fixed32",
            "message M { int32 a = 1; }",
            "message M { fixed32 a = 1; }",
            "FIELD_SCALAR_KIND_CHANGED #/M/a"),
        arguments(
            "fixed32 to fixed64",
            "message M { fixed32 a = 1; }",
            "message M { fixed64 a = 1; }",
            "FIELD_SCALAR_KIND_CHANGED #/M/a"),
        arguments(
            "float to double",
            "message M { float a = 1; }",
            "message M { double a = 1; }",
            "FIELD_SCALAR_KIND_CHANGED #/M/a"),
        arguments(
            "float to fixed32",
            "message M { float a = 1; }",
            "message M { fixed32 a = 1; }",
            "FIELD_SCALAR_KIND_CHANGED #/M/a"),
        arguments(
            "enum to string",
            "message M { E a = 1; } enum E { A = 0; }",
            "message M { string a = 1; }",
            "FIELD_SCALAR_KIND_CHANGED #/M/a"),
        arguments(
            "values of a map",
            "message M { map<string, int32> a = 1; }",
            "message M { map<string, string> a = 1; }",
            "FIELD_SCALAR_KIND_CHANGED #/M/a"),
        arguments(
            "keys of a map",
            "message M { map<string, int32> a = 1; }",
            "message M { map<int32, int32> a = 1; }",
            "FIELD_SCALAR_KIND_CHANGED #/M/a"),
        arguments(
            "messages of a map",
            "message M { map<string, N> a = 1; } message N {} message O {}",
            "message M { map<string, O> a = 1; } message N {} message O {}",
            "FIELD_NAMED_TYPE_CHANGED #/M/a"),
        arguments(
            "named type",
            "message M { N a = 1; } message N {} message O {}",
            "message M { O a = 1; } message N {} message O {}",
            "FIELD_NAMED_TYPE_CHANGED #/M/a"),
        arguments(
            "singular number to repeated",
            "message M { int32 a = 1; }",
            "message M { repeated int32 a = 1; }",
            "FIELD_NUMERIC_LABEL_CHANGED #/M/a"),
        arguments(
            "repeated double to optional",
            "message M { repeated double a = 1; }",
            "message M { optional double a = 1; }",
            "FIELD_NUMERIC_LABEL_CHANGED #/M/a"),
        arguments(
            "repeated enum to singular",
            "message M { repeated E a = 1; } enum E { A = 0; }",
            "message M { E a = 1; } enum E { A = 0; }",
            "FIELD_NUMERIC_LABEL_CHANGED #/M/a"),
        arguments(
            "field moved to an existing oneof",
            "message M { int32 a = 1; oneof o { string b = 2; string c = 3; } }",
            "message M { oneof o { int32 a = 1; string b = 2; string c = 3; } }",
            "FIELD_MOVED_TO_EXISTING_ONEOF #/M/o"),
        arguments(
            "field moved to an existing oneof that is renamed",
            "message M { int32 a = 1; oneof o { string b = 2; } }",
            "message M { oneof p { int32 a = 1; string b = 2; } }",
            "FIELD_MOVED_TO_EXISTING_ONEOF #/M/p"),
        arguments(
            "two oneofs made one",
            "message M { oneof o { int32 a = 1; } oneof p { string b = 2; } }",
            "message M { oneof o { int32 a = 1; string b = 2; } }",
            "FIELD_MOVED_TO_EXISTING_ONEOF #/M/o"),
        arguments(
            "two fields moved to a oneof",
            "message M { int32 a = 1; string b = 2; }",
            "message M { oneof o { int32 a = 1; string b = 2; } }",
            "MULTIPLE_FIELDS_MOVED_TO_ONEOF #/M/o"),
        arguments(
            "two optional fields moved to a oneof",
            "message M { optional int32 a = 1; optional string b = 2; }",
            "message M { oneof o { int32 a = 1; string b = 2; } }",
            "MULTIPLE_FIELDS_MOVED_TO_ONEOF #/M/o"),
        arguments(
            "field removed from a oneof",
            "message M { oneof o { int32 a = 1; string b = 2; } }",
            "message M { oneof o { int32 a = 1; } }",
            "ONEOF_FIELD_REMOVED #/M/o/b"),
        arguments(
            "field removed from a oneof that is renamed",
            "message M { oneof o { int32 a = 1; string b = 2; } }",
            "message M { oneof p { int32 a = 1; } }",
            "ONEOF_FIELD_REMOVED #/M/o/b"),
        arguments(
            "type of a field in a oneof",
            "message M { oneof o { int32 a = 1; string b = 2; } }",
            "message M { oneof o { int32 a = 1; double b = 2; } }",
            "FIELD_SCALAR_KIND_CHANGED #/M/b"),
        arguments(
            "type within a nested message",
            "message M { N a = 1; message N { int32 b = 1; } }",
            "message M { N a = 1; message N { string b = 1; } }",
            "FIELD_SCALAR_KIND_CHANGED #/M/N/b"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void inProto2(String change, String writer, String reader, String hindrances)
      throws InvalidSchema {
    assertThat(Protobuf.proto2(reader).hindrancesReading(Protobuf.proto2(writer)))
        .extracting(CompatibilityTableTest::told)
        .containsExactlyElementsOf(
            Stream.of(hindrances.split(";")).filter(s -> !s.isEmpty()).toList());
  }

  static Stream<Arguments> inProto2() {
    return Stream.of(
        arguments(
            "optional field added", "message M {}", "message M { optional int32 a = 1; }", ""),
        arguments(
            "required field added",
            "message M {}",
            "message M { required int32 a = 1; }",
            "REQUIRED_FIELD_ADDED #/M/a"),
        arguments(
            "required field removed",
            "message M { required int32 a = 1; }",
            "message M {}",
            "REQUIRED_FIELD_REMOVED #/M/a"),
        arguments(
            "number of a required field changed",
            "message M { required int32 a = 1; }",
            "message M { required int32 a = 2; }",
            "REQUIRED_FIELD_REMOVED #/M/a;REQUIRED_FIELD_ADDED #/M/a"),
        arguments(
            "optional number to required",
            "message M { optional int32 a = 1; }",
            "message M { required int32 a = 1; }",
            "FIELD_NUMERIC_LABEL_CHANGED #/M/a"),
        arguments(
            "default changed",
            "message M { optional int32 a = 1 [default = 1]; }",
            "message M { optional int32 a = 1 [default = 2]; }",
            ""),
        arguments(
            "group to message",
            "message M { optional group A = 1 { optional int32 b = 1; } }",
            "message M { optional A a = 1; message A { optional int32 b = 1; } }",
            "FIELD_KIND_CHANGED #/M/a"),
        arguments(
            "type within a group",
            "message M { optional group A = 1 { optional int32 b = 1; } }",
            "message M { optional group A = 1 { optional string b = 1; } }",
            "FIELD_SCALAR_KIND_CHANGED #/M/A/b"),
        arguments(
            "extension range and extension added",
            "message M {}",
            "message M { extensions 100 to 199; } extend M { optional int32 a = 100; }",
            ""));
  }

  private static String told(Incompatibility hindrance) {
    return hindrance.rule() + " " + hindrance.path();
  }
}

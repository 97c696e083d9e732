package io.meshwork.catalog.schema.protobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.meshwork.catalog.schema.InvalidSchema;
import io.meshwork.catalog.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

class ProtobufPropertiesTest {

  @Property(tries = 200)
  void canonicalTextIsASchemaWithTheSameText(@ForAll("fields") List<String> types)
      throws InvalidSchema {
    Schema schema = schema(types);

    assertThat(Protobuf.read(schema.canonical()).canonical()).isEqualTo(schema.canonical());
    assertThat(Protobuf.read(schema.normalized()).normalized()).isEqualTo(schema.normalized());
    assertThat(Protobuf.read(schema.canonical()).normalized()).isEqualTo(schema.normalized());
  }

  @Property(tries = 200)
  void everySchemaReadsItself(@ForAll("fields") List<String> types) throws InvalidSchema {
    assertThat(schema(types).hindrancesReading(schema(types))).isEmpty();
  }

  @Property(tries = 200)
  void fieldsMayComeAndGo(
      @ForAll("fields") List<String> types, @ForAll @IntRange(max = 11) int gone)
      throws InvalidSchema {
    List<String> fewer = new ArrayList<>(types);
    fewer.set(gone % types.size(), "");

    assertThat(schema(fewer).hindrancesReading(schema(types))).isEmpty();
    assertThat(schema(types).hindrancesReading(schema(fewer))).isEmpty();
  }

  @Property(tries = 200)
  void orderOfFieldsMeansNothing(@ForAll("fields") List<String> types) throws InvalidSchema {
    List<String> declarations = declarations(types);
    Schema ordered = Protobuf.proto3(message(declarations));
    Collections.reverse(declarations);
    Schema reversed = Protobuf.proto3(message(declarations));

    assertThat(reversed.hindrancesReading(ordered)).isEmpty();
    assertThat(reversed.normalized()).isEqualTo(ordered.normalized());
  }

  /** Whatever is cut out of a schema, the answer is a schema or a reason. */
  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void brokenTextsAreRefusedWithAReason(
      @ForAll("fields") List<String> types,
      @ForAll @IntRange(max = 400) int from,
      @ForAll @IntRange(max = 40) int length,
      @ForAll("scraps") String scrap) {
    String text = message(declarations(types));
    int start = Math.min(from, text.length());
    String broken =
        text.substring(0, start) + scrap + text.substring(Math.min(start + length, text.length()));

    assertThatCode(
            () -> {
              try {
                Protobuf.proto3(broken).columns("");
              } catch (InvalidSchema e) {
                assertThat(e.getMessage()).isNotBlank();
              }
            })
        .doesNotThrowAnyException();
  }

  @Provide
  Arbitrary<List<String>> fields() {
    return Arbitraries.of(
            "int32",
            "optional string",
            "repeated bytes",
            "double",
            "map<string, M>",
            "map<int64, E>",
            "E",
            "M.Inner",
            "repeated .p.M",
            "optional E",
            "sfixed64",
            "bool")
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<String> scraps() {
    return Arbitraries.of(
        "",
        "{",
        "}",
        "\"",
        "'",
        "/*",
        "*/",
        "//",
        "\\",
        "\\n",
        "[",
        "]",
        "=",
        ";",
        "<",
        ">",
        "(",
        ")",
        "option a = ",
        "reserved ",
        "reserved 1 to",
        "extensions 5 to ",
        "oneof o {",
        "group G = 3 {",
        "extend M {",
        "extend .google.protobuf.FieldOptions {",
        "enum E {",
        "map<",
        "99999999999999",
        "-1",
        "0x",
        "\u0000",
        "\ud83d",
        "import ",
        "import public \"",
        "rpc ",
        "service S {",
        "stream ",
        "package ",
        "syntax = \"proto2\";",
        "[default = ",
        "[json_name = 1]",
        "[(a).b = {c: [1, {d: 2}]}]",
        "max",
        "to");
  }

  private static Schema schema(List<String> types) throws InvalidSchema {
    return Protobuf.proto3(message(declarations(types)));
  }

  private static List<String> declarations(List<String> types) {
    List<String> declarations = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      if (!types.get(i).isEmpty()) {
        declarations.add("%s field%d = %d;\n".formatted(types.get(i), i, i + 1));
      }
    }
    return declarations;
  }

  private static String message(List<String> declarations) {
    return "package p;\nmessage M {\n%smessage Inner { M outer = 1; }\n}\nenum E { A = 0; }\n"
        .formatted(String.join("", declarations));
  }
}

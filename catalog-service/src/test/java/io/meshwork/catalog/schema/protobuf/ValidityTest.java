package io.meshwork.catalog.schema.protobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.meshwork.catalog.Fixtures;
import io.meshwork.catalog.schema.Definition;
import io.meshwork.catalog.schema.InvalidSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidityTest {

  private static final Path FILES = Fixtures.at("schema-registry/apicurio");

  @ParameterizedTest
  @MethodSource
  void refusalSaysWhereAndWhy(String declarations, String reason) {
    assertThatThrownBy(() -> Protobuf.proto3(declarations))
        .isInstanceOf(InvalidSchema.class)
        .hasMessageContaining(reason);
  }

  static Stream<Arguments> refusalSaysWhereAndWhy() {
    return Stream.of(
        arguments("messae M {}", "Line 2, column 1: unexpected label: messae"),
        arguments("message M { string a = 1", "Line 2"),
        arguments("/* open", "unterminated comment"),
        arguments("message M { string a = \"x; }", "Line 2"),
        arguments("message M { string a = 99999999999; }", "Line 2"),
        arguments("message M { nosuch a = 1; }", "M.a: \"nosuch\" is not defined. Declare it"),
        arguments("message M { string a = 1; string b = 1; }", "M: a and b both have the number 1"),
        arguments("message M { string a = 1; int32 a = 2; }", "M: two fields are named a"),
        arguments("message M { string a = -11; }", "M: a has the number -11; allowed are 1 to"),
        arguments("message M { string a = 0; }", "M: a has the number 0"),
        arguments("message M { string a = 536870912; }", "M: a has the number 536870912"),
        arguments("message M { string a = 19500; }", "belong to the language itself"),
        arguments("message M { reserved 1 to 3; string a = 2; }", "M: a = 2 is reserved"),
        arguments("message M { reserved \"a\"; string a = 2; }", "M: a = 2 is reserved"),
        arguments(
            "message M {} message M {}", "M (line 2, column 14) is already defined at line 2"),
        arguments("message M {} enum M { A = 0; }", "is already defined at line 2, column 1"),
        arguments("message M { message N { int32 a = 1; int32 b = 1; } }", "M.N: a and b"),
        arguments("message M { oneof o {} }", "M: oneof o has no fields"),
        arguments("message M { map<double, string> a = 1; }", "M: a is a map<double, string>"),
        arguments("enum E {}", "E: an enum has at least one value"),
        arguments("enum E { A = 1; }", "E: the first value of an enum is 0 in proto3; A is not"),
        arguments("enum E { A = 0; B = 0; }", "set the option allow_alias"),
        arguments("enum E { A = 0; } enum F { A = 0; }", "F: A is already a value of E"),
        arguments("import \"a/b.proto\"; message M {}", "Imports a/b.proto, which is not among"),
        arguments("import \"schema\"; message M {}", "Imports schema, which is not among"),
        arguments("message M {} extend N { string a = 1; }", "\"N\" is not defined"),
        arguments("service S { rpc R (M) returns (M); }", "\"M\" is not defined"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "google/protobuf/any.proto",
        "google/protobuf/timestamp.proto",
        "google/protobuf/struct.proto",
        "google/protobuf/wrappers.proto",
        "google/type/date.proto",
        "google/type/money.proto",
        "confluent/meta.proto",
        "confluent/type/decimal.proto"
      })
  void wellKnownFilesNeedNoReference(String path) throws InvalidSchema {
    assertThat(Protobuf.proto3("import \"%s\"; message M {}".formatted(path)).canonical())
        .contains(path);
  }

  @Test
  void importsOfImportsAreSeenWhenTheyArePublicOnly() throws InvalidSchema {
    Definition inner = new Definition("inner.proto", "package i; message Inner {}");
    String use = "syntax = \"proto3\"; import \"outer.proto\"; message M { i.Inner a = 1; }";

    assertThat(
            Protobuf.read(
                    use, inner, new Definition("outer.proto", "import public \"inner.proto\";"))
                .columns(""))
        .hasSize(1);
    assertThatThrownBy(
            () ->
                Protobuf.read(use, inner, new Definition("outer.proto", "import \"inner.proto\";")))
        .isInstanceOf(InvalidSchema.class)
        .hasMessageContaining("i.Inner");
  }

  @Test
  void faultOfADefinitionNamesIt() {
    assertThatThrownBy(
            () ->
                Protobuf.read(
                    "message M {}", new Definition("a.proto", "message N { optional X a = 1; }")))
        .hasMessageStartingWith("a.proto: N.a: \"X\" is not defined.");
  }

  @Test
  void filesThatImportEachOtherAreRefused() {
    assertThatThrownBy(
            () ->
                Protobuf.read(
                    "import \"a.proto\";",
                    new Definition("a.proto", "import \"b.proto\";"),
                    new Definition("b.proto", "import \"a.proto\";")))
        .isInstanceOf(InvalidSchema.class)
        .hasMessageContaining("Imports b.proto");
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 10_000, 70_000})
  @Timeout(20)
  void nestingHasAnEnd(int depth) {
    assertThatThrownBy(() -> Protobuf.proto3("message M {".repeat(depth)))
        .isInstanceOf(InvalidSchema.class)
        .hasMessageContaining("nest");
    assertThatThrownBy(() -> Protobuf.proto3("option (a) = " + "{ a: ".repeat(depth)))
        .isInstanceOf(InvalidSchema.class);
    assertThatThrownBy(() -> Protobuf.proto3("/*".repeat(depth))).isInstanceOf(InvalidSchema.class);
  }

  @Test
  void sizeHasAnEnd() {
    assertThatThrownBy(() -> Protobuf.proto3(" ".repeat(2_000_000)))
        .isInstanceOf(InvalidSchema.class)
        .hasMessageContaining("Longer than 1,000,000 characters");
  }

  @Test
  @Timeout(20)
  void tenThousandFieldsAreRead() throws InvalidSchema {
    String fields =
        IntStream.rangeClosed(1, 10_000)
            .mapToObj(i -> "  string field%d = %d;\n".formatted(i, i < 19_000 ? i : i + 1000))
            .collect(Collectors.joining());

    assertThat(Protobuf.proto3("message M {\n" + fields + "}").columns("")).hasSize(5000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "protobuf-invalid",
        "protobuf-invalid-type",
        "protobuf-duplicate-tags",
        "protobuf-duplicate-tags-with-import",
        "protobuf-negative-tag"
      })
  @EnabledIf("hasFixtures")
  void brokenFilesOfTheFieldAreRefused(String name) {
    assertThatThrownBy(() -> readFixture("validity/" + name)).isInstanceOf(InvalidSchema.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "validity/mode",
        "validity/protobuf-tutorial",
        "validity/protobuf-valid",
        "validity/protobuf-valid-with-refs",
        "validity/table_info",
        "ccompat/meta"
      })
  @EnabledIf("hasFixtures")
  void filesOfTheFieldAreRead(String name) throws InvalidSchema, IOException {
    assertThat(readFixture(name)).isNotEmpty();
  }

  private static String readFixture(String name) throws InvalidSchema, IOException {
    return Protobuf.read(
            Files.readString(FILES.resolve(name + ".proto")),
            new Definition("message2.proto", "package example; message Message2 {}"),
            new Definition("message3.proto", "package example; message Message3 {}"),
            new Definition(
                "sample/mode.proto", Files.readString(FILES.resolve("validity/mode.proto"))))
        .canonical();
  }

  static boolean hasFixtures() {
    return Files.exists(FILES);
  }
}

package io.meshwork.catalog.schema.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshwork.catalog.schema.Definition;
import io.meshwork.catalog.schema.InvalidSchema;
import io.meshwork.catalog.schema.Schema;
import org.junit.jupiter.api.Test;

class CanonicalTest {

  private static final String EVERYTHING =
      """
      syntax = "proto2";
      package a.b;
      import "google/protobuf/descriptor.proto";
      import public "google/protobuf/any.proto";
      import weak "google/protobuf/empty.proto";
      option java_package = "q\\"\\\\\\n\\377é\\001";
      option (file).(a.b.x).y = { a: 1, b: "x" c { d: true } e: [1, 2], [ext.f]: -3 };
      message M {
        option (m) = VALUE;
        reserved 40, 60 to 90, 1000 to max, "q";
        extensions 200 to 300 [verification = UNVERIFIED];
        optional string a = 1 [deprecated = true, (f) = 3, json_name = "A!", default = "x\\n\\t\\"'"];
        optional bytes b = 2 [default = "\\377\\x41\\\\"];
        optional double d = 3 [default = -inf];
        map<string, M> m = 4;
        required E e = 5 [default = B];
        oneof o { option (q) = 1; int32 i = 6; group G = 7 { optional int32 k = 1; } }
        repeated group H = 8 { optional int32 k = 1; }
        enum E { option allow_alias = true; A = 0; B = -1 [deprecated = true]; C = 0; reserved 4 to 5; }
        extend M { optional int32 z = 201; }
        message N { message O { repeated .a.b.M.N n = 1; } }
      }
      extend M { repeated M.N w = 202; }
      service S { option deprecated = true; rpc R (stream M) returns (stream .a.b.M.N) { option (x) = 1; } }
      """;

  @Test
  void commentsAndWhiteSpaceDoNotCount() throws InvalidSchema {
    Schema plain = Protobuf.proto3("message M { string a = 1; }");
    Schema told =
        Protobuf.read(
            """
            // The first.
            syntax = 'proto3' /* sic */;

            /* A message. */
            message M { // with
              /** one field */
              string /* , */ a
                = 1; // of "text"
            }
            """);

    assertThat(told.canonical()).isEqualTo(plain.canonical()).doesNotContain("//");
  }

  @Test
  void whatLooksLikeACommentInTextStays() throws InvalidSchema {
    assertThat(Protobuf.proto3("option java_package = \"http://x/*y*/\"; message M {}").canonical())
        .contains("\"http://x/*y*/\"");
  }

  @Test
  void orderCountsUnlessNormalized() throws InvalidSchema {
    Schema one = Protobuf.proto3("message M { string a = 1; N b = 2; message N {} }");
    Schema other = Protobuf.proto3("message M { .M.N b = 2; string a = 1; message N {} }");

    assertThat(one.canonical()).isNotEqualTo(other.canonical());
    assertThat(one.normalized()).isEqualTo(other.normalized());
  }

  @Test
  void normalizedSortsImportsAndOptions() throws InvalidSchema {
    String any = "import \"google/protobuf/any.proto\";";
    String empty = "import \"google/protobuf/empty.proto\";";
    String message = "message M { int32 a = 1 [%s, %s]; }";

    assertThat(
            Protobuf.proto3(any + empty + message.formatted("deprecated = true", "(x) = 1"))
                .normalized())
        .isEqualTo(
            Protobuf.proto3(empty + any + message.formatted("(x) = 1", "deprecated = true"))
                .normalized())
        .contains("any.proto", "empty.proto");
  }

  @Test
  void orderOfMessagesCountsEvenWhenNormalized() throws InvalidSchema {
    assertThat(Protobuf.proto3("message M {} message N {}").normalized())
        .isNotEqualTo(Protobuf.proto3("message N {} message M {}").normalized());
  }

  @Test
  void canonicalSaysAllThatTheOriginalSays() throws InvalidSchema {
    Schema schema = Protobuf.read(EVERYTHING);
    Schema again = Protobuf.read(schema.canonical());

    assertThat(again.canonical()).isEqualTo(schema.canonical());
    assertThat(again.normalized()).isEqualTo(schema.normalized());
    assertThat(Protobuf.read(schema.normalized()).normalized()).isEqualTo(schema.normalized());
    assertThat(schema.hindrancesReading(again)).isEmpty();
    assertThat(again.columns("")).isEqualTo(schema.columns(""));
    assertThat(schema.canonical())
        .contains("reserved 40, 60 to 90, 1000 to max, \"q\";", "(file).(a.b.x).y", "[ext.f]: -3");
  }

  @Test
  void namesOfImportedTypesAreCompletedWhenNormalized() throws InvalidSchema {
    Definition other = new Definition("o.proto", "package a.c; message O {}");

    assertThat(
            Protobuf.read(
                    "package a.b; import \"o.proto\"; message M { optional c.O o = 1; }", other)
                .normalized())
        .contains("optional .a.c.O o = 1;");
  }
}

package io.meshwork.catalog.schema.protobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.meshwork.catalog.dataset.ColumnDraft;
import io.meshwork.catalog.schema.Definition;
import io.meshwork.catalog.schema.InvalidSchema;
import org.junit.jupiter.api.Test;

class ColumnsTest {

  @Test
  void columnsAreTheFieldsOfTheFirstMessageByPath() throws InvalidSchema {
    assertThat(
            Protobuf.proto3(
                    """
                    import "google/protobuf/timestamp.proto";
                    import "google/protobuf/wrappers.proto";
                    message Order {
                      option (x) = "a\\nb";
                      // Number
                      // of the order.
                      int64 id = 1;
                      optional string note = 2; // What the customer said.
                      repeated Line lines = 3;
                      map<string, google.protobuf.Timestamp> seen = 4;
                      Status status = 5;
                      google.protobuf.StringValue coupon = 6;
                      oneof payment { string card = 7; int64 credit = 8; }
                      google.protobuf.Timestamp placed = 9;
                      message Line {
                        /* Of one piece. */
                        double price = 1;
                      }
                      enum Status { NEW = 0; }
                    }
                    message Other { string unused = 1; }
                    """)
                .columns(""))
        .extracting(
            ColumnDraft::name, ColumnDraft::type, ColumnDraft::nullable, ColumnDraft::description)
        .containsExactly(
            tuple("id", "int64", false, "Number\nof the order."),
            tuple("note", "string", true, "What the customer said."),
            tuple("lines", "repeated Order.Line", false, ""),
            tuple("lines.price", "double", false, "Of one piece."),
            tuple("seen", "map<string, timestamp>", false, ""),
            tuple("status", "Order.Status", false, ""),
            tuple("coupon", "string", true, ""),
            tuple("card", "string", true, ""),
            tuple("credit", "int64", true, ""),
            tuple("placed", "timestamp", true, ""));
  }

  @Test
  void fieldsOfProto2MayBeAbsentUnlessRequired() throws InvalidSchema {
    assertThat(
            Protobuf.proto2(
                    """
                    message M {
                      required int32 a = 1;
                      optional int32 b = 2;
                      repeated int32 c = 3;
                      optional group D = 4 { required bool e = 1; }
                    }
                    """)
                .columns("key"))
        .extracting(ColumnDraft::name, ColumnDraft::type, ColumnDraft::nullable)
        .containsExactly(
            tuple("key", "M", false),
            tuple("key.a", "int32", false),
            tuple("key.b", "int32", true),
            tuple("key.c", "repeated int32", false),
            tuple("key.d", "M.D", true),
            tuple("key.d.e", "bool", false));
  }

  @Test
  void messagesThatContainThemselvesAreOpenedOnce() throws InvalidSchema {
    assertThat(
            Protobuf.proto3("message Tree { Tree left = 1; map<string, Tree> named = 2; }")
                .columns(""))
        .extracting(ColumnDraft::name)
        .containsExactly("left", "named");
  }

  @Test
  void importedMessagesAreOpenedWithTheirComments() throws InvalidSchema {
    assertThat(
            Protobuf.read(
                    "import \"money.proto\"; message M { required shop.Money price = 1; }",
                    new Definition(
                        "money.proto",
                        "package shop; message Money {\n  optional int64 cents = 1; /* Rounded. */\n}"))
                .columns(""))
        .extracting(ColumnDraft::name, ColumnDraft::type, ColumnDraft::description)
        .containsExactly(tuple("price", "Money", ""), tuple("price.cents", "int64", "Rounded."));
  }

  @Test
  void fileWithoutMessagesHasNone() throws InvalidSchema {
    assertThat(Protobuf.proto3("enum E { A = 0; }").columns("key")).isEmpty();
  }
}

package io.meshwork.catalog.schema.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshwork.catalog.schema.Definition;
import io.meshwork.catalog.schema.Incompatibility;
import io.meshwork.catalog.schema.InvalidSchema;
import io.meshwork.catalog.schema.Schema;
import org.junit.jupiter.api.Test;

class ImportedCompatibilityTest {

  private static final Schema INT = importing("shop", "int32 cents = 1;");

  @Test
  void changeWithinAnImportedMessageIsFound() {
    assertThat(importing("shop", "string cents = 1;").hindrancesReading(INT))
        .containsExactly(
            new Incompatibility(
                "#/Money/cents",
                "FIELD_SCALAR_KIND_CHANGED",
                "string cents = 1",
                "int32 cents = 1",
                "At #/Money/cents, values of these types are written in different ways."));
  }

  @Test
  void harmlessChangesWithinAnImportedMessageAre() {
    assertThat(importing("shop", "int64 cents = 1; string currency = 2;").hindrancesReading(INT))
        .isEmpty();
  }

  @Test
  void packageOfAnImportedMessageDoesNotMatter() {
    assertThat(importing("store", "int32 cents = 1;").hindrancesReading(INT)).isEmpty();
  }

  @Test
  void messageMovedToAnImportIsMissed() throws InvalidSchema {
    Schema own =
        Protobuf.proto3("message M { Money price = 1; } message Money { int32 cents = 1; }");

    assertThat(importing("shop", "int32 cents = 1;").hindrancesReading(own))
        .extracting(Incompatibility::rule, Incompatibility::path)
        .containsExactly(org.assertj.core.api.Assertions.tuple("MESSAGE_REMOVED", "#/Money"));
    assertThat(own.hindrancesReading(INT)).isEmpty();
  }

  private static Schema importing(String name, String fields) {
    try {
      return Protobuf.read(
          "syntax = \"proto3\"; import \"money.proto\"; message M { %s.Money price = 1; }"
              .formatted(name),
          new Definition(
              "money.proto",
              "syntax = \"proto3\"; package %s; message Money { %s Money again = 9; }"
                  .formatted(name, fields)));
    } catch (InvalidSchema e) {
      throw new AssertionError(e);
    }
  }
}

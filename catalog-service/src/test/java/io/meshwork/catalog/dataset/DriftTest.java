package io.meshwork.catalog.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriftTest {

  @Test
  void aColumnMayBeMissingUnexpectedOrOfAnotherType() {
    var declared = List.of(column("id", "uuid"), column("email", "text"), column("age", "int"));
    var found = List.of(column("ID", "uuid"), column("age", "varchar"), column("phone", "text"));

    assertThat(Drift.between(declared, Source.POSTGRESQL, found))
        .containsExactly(
            new Drift("email", Drift.Kind.MISSING, "text", null, Source.POSTGRESQL),
            new Drift("age", Drift.Kind.TYPE, "int", "varchar", Source.POSTGRESQL),
            new Drift("phone", Drift.Kind.UNEXPECTED, null, "text", Source.POSTGRESQL));
  }

  @Test
  void whoTellsOnlyOfTheOuterColumnSaysNothingOfWhatIsNested() {
    var declared =
        List.of(column("address", "struct"), column("address.zip", "int"), column("id", "int"));
    var found = List.of(column("address", "struct<zip:int,city:string>"), column("id", "int"));

    assertThat(Drift.between(declared, Source.LINEAGE, found)).isEmpty();
    assertThat(Drift.between(found, Source.LINEAGE, declared)).isEmpty();
  }

  @Test
  void whoKnowsNoColumnsFindsNoDrift() {
    assertThat(Drift.between(List.of(column("id", "int")), Source.LINEAGE, List.of())).isEmpty();
    assertThat(Drift.between(List.of(), Source.LINEAGE, List.of(column("id", "int")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "varchar(20)|TEXT|true",
        "character varying(20)|string|true",
        "timestamp(6) with time zone|timestamptz|true",
        "decimal(10,2)|NUMERIC|true",
        "array<string>|text[]|true",
        "struct<a:int>|record|true",
        "bigint|int8|true",
        "geography|Geography|true",
        "|int|true",
        "int|text|false",
        "date|timestamp|false",
        "uuid|text|false",
      })
  void namesOfTheSameTypeAgree(String one, String other, boolean agree) {
    assertThat(ColumnTypes.agree(one == null ? "" : one, other)).isEqualTo(agree);
  }

  private static ColumnDraft column(String name, String type) {
    return ColumnDraft.of(name, type, "", null);
  }
}

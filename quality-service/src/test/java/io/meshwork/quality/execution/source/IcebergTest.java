package io.meshwork.quality.execution.source;

import static org.apache.iceberg.PartitionSpec.unpartitioned;
import static org.apache.iceberg.expressions.Expressions.equal;
import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.QualityTest;
import io.meshwork.quality.execution.DataSources;
import io.meshwork.quality.execution.Lake;
import io.meshwork.quality.execution.statement.Table.Column;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.expressions.Literal;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QualityTest
class IcebergTest extends IcebergTables {

  private static final String ALL = "SELECT * FROM t ORDER BY id";

  @Test
  void whatWasReplacedDoesNotCount() throws Exception {
    Table table = lake.create("events", SCHEMA, unpartitioned());
    DataFile first = lake.write(table, TWO, "");
    table.newAppend().appendFile(first).commit();
    lake.append(table, "SELECT 9 AS id, 'z' AS name");
    List<String> appended = rows("shop/events", ALL);

    table.newOverwrite().deleteFile(first).addFile(lake.write(table, THREE, "")).commit();

    assertThat(appended).containsExactly("1, a", "2, b", "9, z");
    assertThat(rows("shop/events", ALL)).containsExactly("3, c", "9, z");
    assertThatThrownBy(
            () -> rows("shop/events", "FROM read_parquet('%s')".formatted(first.location())))
        .hasMessageContaining("Permission Error");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3"})
  void everyVersionOfTheFormatIsRead(String version) throws Exception {
    lake.append(create(version, "events", SCHEMA), TWO);

    assertThat(rows("shop/events", ALL)).containsExactly("1, a", "2, b");
  }

  @Test
  void aRunSeesOneSnapshot() throws Exception {
    Table table = lake.append(lake.create("events", SCHEMA, unpartitioned()), TWO);

    try (var session = open("shop/events")) {
      lake.append(table, THREE);

      assertThat(session.queryPlain("SELECT count(*) FROM t", 1).getFirst().getFirst())
          .isEqualTo(2L);
    }
    assertThat(rows("shop/events", "SELECT count(*) FROM t")).containsExactly("3");
  }

  @Test
  void columnsAreWhatTheirIdsSay() throws Exception {
    String odd = "it's \"odd\"";
    Table table = lake.append(lake.create("events", SCHEMA, unpartitioned()), TWO);
    table
        .updateSchema()
        .renameColumn("name", odd)
        .updateColumn("id", Types.LongType.get())
        .commit();
    table.updateSchema().addColumn("name", Types.DateType.get()).commit();
    lake.append(table, "SELECT 3 AS id, 'c' AS \"it's \"\"odd\"\"\", DATE '2026-01-01' AS name");
    table.updateSchema().moveFirst("name").commit();

    assertThat(rows("shop/events", ALL))
        .containsExactly("null, 1, a", "null, 2, b", "2026-01-01, 3, c");
    assertThat(rows("shop/events", "SELECT id FROM t WHERE name IS NULL AND id > 1"))
        .containsExactly("2");
    try (var session = open("shop/events")) {
      assertThat(session.table().columns())
          .containsExactly(
              new Column("name", "DATE"), new Column("id", "BIGINT"), new Column(odd, "VARCHAR"));
    }
    table.updateSchema().deleteColumn(odd).commit();
    assertThat(rows("shop/events", "SELECT * FROM t WHERE id = 1")).containsExactly("null, 1");
  }

  @Test
  void olderRowsHaveTheDefault() throws Exception {
    Table table = lake.append(create("3", "events", SCHEMA), TWO);
    table
        .updateSchema()
        .addColumn("state", Types.StringType.get(), "", Literal.of("it's open"))
        .addColumn(
            "day", Types.DateType.get(), "", Literal.of("2026-01-02").to(Types.DateType.get()))
        .commit();
    lake.append(table, "SELECT 3 AS id, 'c' AS name, NULL::VARCHAR AS state, NULL::DATE AS day");

    assertThat(rows("shop/events", ALL))
        .containsExactly(
            "1, a, it's open, 2026-01-02", "2, b, it's open, 2026-01-02", "3, c, null, null");
    assertThat(rows("shop/events", "SELECT id FROM t WHERE state = 'it''s open' AND id > 1"))
        .containsExactly("2");
  }

  @Test
  void everyTypeIsReadAsItIs() throws Exception {
    var schema =
        new Schema(
            optional(1, "flag", Types.BooleanType.get()),
            optional(2, "big", Types.LongType.get()),
            optional(3, "real", Types.FloatType.get()),
            optional(4, "double", Types.DoubleType.get()),
            optional(5, "price", Types.DecimalType.of(20, 3)),
            optional(6, "day", Types.DateType.get()),
            optional(7, "noon", Types.TimeType.get()),
            optional(8, "at", Types.TimestampType.withoutZone()),
            optional(9, "instant", Types.TimestampType.withZone()),
            optional(10, "nanos", Types.TimestampNanoType.withoutZone()),
            optional(11, "key", Types.UUIDType.get()),
            optional(12, "bytes", Types.BinaryType.get()));
    String query =
        """
        SELECT true AS flag, 1::BIGINT AS big, 1.5::FLOAT AS real, 2.5::DOUBLE AS double,
          3.125::DECIMAL(20, 3) AS price, DATE '2026-01-02' AS day, TIME '12:00:00' AS noon,
          TIMESTAMP '2026-01-02 03:04:05.000006' AS at,
          TIMESTAMPTZ '2026-01-02 03:04:05+00' AS instant,
          TIMESTAMP_NS '2026-01-02 03:04:05.000006007' AS nanos,
          UUID 'f79c3e09-677c-4bbd-a479-3f349cb785e7' AS key, '\\xAA'::BLOB AS bytes
        """;
    lake.append(create("3", "types", schema), query);

    assertThat(rows("shop/types", "FROM t EXCEPT (" + query + ")")).isEmpty();
    assertThat(rows("shop/types", "SELECT flag FROM t")).containsExactly("true");
  }

  @Test
  void structsListsAndMapsAreRead() throws Exception {
    var schema =
        new Schema(
            optional(1, "id", Types.IntegerType.get()),
            optional(
                2,
                "buyer",
                Types.StructType.of(
                    optional(3, "na me", Types.StringType.get()),
                    optional(4, "tags", Types.ListType.ofOptional(5, Types.StringType.get())))),
            optional(
                6,
                "prices",
                Types.MapType.ofOptional(7, 8, Types.StringType.get(), Types.IntegerType.get())));
    Table table = lake.create("nested", schema, unpartitioned());
    lake.append(
        table,
        "SELECT 1 AS id, {'na me': 'x', 'tags': ['a', 'b']} AS buyer, MAP {'eur': 7} AS prices");
    table.updateSchema().addColumn("buyer", "age", Types.IntegerType.get()).commit();
    lake.append(
        table,
        "SELECT 2 AS id, {'na me': 'y', 'tags': ['c'], 'age': 30} AS buyer, MAP {'usd': 8} AS prices");

    assertThat(rows("shop/nested", ALL))
        .containsExactly(
            "1, {na me=x, tags=[a, b], age=null}, {eur=7}",
            "2, {na me=y, tags=[c], age=30}, {usd=8}");
  }

  @Test
  void partitionsAreRead() throws Exception {
    PartitionSpec byName =
        PartitionSpec.builderFor(SCHEMA).identity("name").bucket("id", 2).build();
    Table table = lake.create("parts", SCHEMA, byName);
    table
        .newAppend()
        .appendFile(lake.write(table, "SELECT 1 AS id, 'a' AS name", "name=a/id_bucket=0"))
        .appendFile(lake.write(table, THREE, "name=c/id_bucket=1"))
        .commit();
    table.newDelete().deleteFromRowFilter(equal("name", "c")).commit();

    assertThat(rows("shop/parts", ALL)).containsExactly("1, a");
  }

  @Test
  void aTableMayLieElsewhereThanWhereItWasWritten() throws Exception {
    String location = Lake.BUCKET + "/shop/moved";
    Table table =
        lake.create(
            "moved",
            SCHEMA,
            unpartitioned(),
            location,
            Map.of("write.metadata.compression-codec", "gzip"));
    lake.append(table, TWO);
    lake.append(table, THREE);
    Path elsewhere = Files.createTempDirectory(DataSources.folder(), "mirror").resolve("of moved");
    Files.move(lake.path(table), elsewhere);

    assertThat(rows(DataSources.folder().relativize(elsewhere).toString(), ALL))
        .containsExactly("1, a", "2, b", "3, c");
  }

  @Test
  void withoutFilesThereAreColumnsAndNoRows() throws Exception {
    Table table = create("3", "empty", SCHEMA);
    List<String> fresh = rows("shop/empty", "SELECT count(*), max(name) FROM t");
    DataFile file = lake.write(table, TWO, "");
    table.newAppend().appendFile(file).commit();
    table.newDelete().deleteFile(file).commit();

    assertThat(fresh).containsExactly("0, null");
    assertThat(rows("shop/empty", "SELECT count(*), max(name) FROM t")).containsExactly("0, null");
    try (var session = sources.open(Urn.dataset("tiny", "shop/empty"), Set.of(), Set.of())) {
      assertThat(session.table().columns())
          .containsExactly(new Column("id", "INTEGER"), new Column("name", "VARCHAR"));
    }
  }

  @Test
  void tablesWithoutACatalogAreKnownByTheirNumbers() throws Exception {
    Table table = lake.create("numbered", SCHEMA, unpartitioned());
    lake.append(lake.append(table, TWO), THREE);
    Path metadata = lake.path(table).resolve("metadata");
    try (var files = Files.newDirectoryStream(metadata, "*.metadata.json")) {
      for (Path file : files) {
        String number = file.getFileName().toString().substring(0, 5);
        Files.move(file, metadata.resolve("v" + (Integer.parseInt(number) + 9) + ".metadata.json"));
      }
    }

    Files.writeString(metadata.resolve("99a.metadata.json"), "no number is its name");

    assertThat(rows("shop/numbered", "SELECT count(*) FROM t")).containsExactly("3");
    Path hint = metadata.resolve("version-hint.text");
    Files.writeString(hint, "10");
    assertThat(rows("shop/numbered", "SELECT count(*) FROM t")).containsExactly("3");
    Files.writeString(hint, "v10\n");
    assertThat(rows("shop/numbered", "SELECT count(*) FROM t")).containsExactly("2");
    Files.move(metadata.resolve("v11.metadata.json"), metadata.resolve("v12.metadata.json"));
    Files.writeString(hint, "10");
    assertThat(rows("shop/numbered", "SELECT count(*) FROM t")).containsExactly("2");
  }
}

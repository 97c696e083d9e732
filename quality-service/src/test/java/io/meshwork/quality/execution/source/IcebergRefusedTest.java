package io.meshwork.quality.execution.source;

import static org.apache.iceberg.PartitionSpec.unpartitioned;
import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.QualityTest;
import io.meshwork.quality.execution.DataSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.DeleteFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.FileMetadata;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.deletes.BaseDVFileWriter;
import org.apache.iceberg.deletes.PositionDeleteIndex;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.Test;

/** What DuckDB would read otherwise than Iceberg does, and what nobody is to read. */
@QualityTest
class IcebergRefusedTest extends IcebergTables {

  private static final String NAME = "shop/refused";

  @Test
  void rowsThatAreDeletedOneByOne() throws Exception {
    Table table = create(SCHEMA);
    DataFile file = lake.write(table, TWO, "");
    table.newAppend().appendFile(file).commit();
    DataFile positions =
        lake.write(
            table,
            "SELECT '%s' AS file_path, 0::BIGINT AS pos".formatted(file.location()),
            "",
            "FIELD_IDS {file_path: 2147483546, pos: 2147483545}");
    table
        .newRowDelta()
        .addDeletes(
            delete(positions, FileMetadata.deleteFileBuilder(unpartitioned()).ofPositionDeletes()))
        .commit();
    assertRefused(NAME, "delete files or deletion vectors, which are not read: rewrite");

    DataFile rewritten = lake.write(table, THREE, "");
    table
        .newRewrite()
        .validateFromSnapshot(table.currentSnapshot().snapshotId())
        .deleteFile(file)
        .addFile(rewritten)
        .commit();
    assertThat(rows(NAME, "SELECT count(*) FROM t")).containsExactly("1");

    DataFile values = lake.write(table, "SELECT 3 AS id", "", "FIELD_IDS {id: 1}");
    table
        .newRowDelta()
        .addDeletes(
            delete(values, FileMetadata.deleteFileBuilder(unpartitioned()).ofEqualityDeletes(1)))
        .commit();
    assertRefused(NAME, "delete files or deletion vectors, which are not read: rewrite");
  }

  @Test
  void rowsThatADeletionVectorDeletes() throws Exception {
    Table table = create("3", "refused", SCHEMA);
    DataFile file = lake.write(table, TWO, "");
    table.newAppend().appendFile(file).commit();
    var vectors =
        new BaseDVFileWriter(
            OutputFileFactory.builderFor(table, 1, 1).format(FileFormat.PUFFIN).build(),
            _ -> PositionDeleteIndex.empty());
    try (vectors) {
      vectors.delete(file.location(), 0, table.spec(), null);
    }
    var delta = table.newRowDelta();
    vectors.result().deleteFiles().forEach(delta::addDeletes);
    delta.commit();

    assertRefused(NAME, "delete files or deletion vectors, which are not read: rewrite");
  }

  @Test
  void filesThatAreNotParquet() throws Exception {
    Table table = create(SCHEMA);
    append(table, table.location() + "/data/a.avro", FileFormat.AVRO);

    assertRefused(NAME, "format AVRO, and only Parquet is read: rewrite its data files");
  }

  @Test
  void filesWhoseColumnsCannotBeTold() throws Exception {
    Table table = create(SCHEMA);
    table.newAppend().appendFile(lake.write(table, TWO, "", "COMPRESSION zstd")).commit();
    assertRefused(NAME, "no field ids");

    var byName = PartitionSpec.builderFor(SCHEMA).identity("name").build();
    table = lake.create("refused", SCHEMA, byName);
    table
        .newAppend()
        .appendFile(lake.write(table, "SELECT 1 AS id", "name=a", "FIELD_IDS {id: 1}"))
        .commit();
    assertRefused(NAME, "leave out 'name', which it is partitioned by");

    table = lake.create("refused", SCHEMA, byName);
    table.newAppend().appendFile(lake.write(table, THREE, "name=*")).commit();
    assertRefused(NAME, "path of a data file");
  }

  @Test
  void fieldsWithinColumnsThatGotOtherNames() throws Exception {
    var schema =
        new Schema(
            optional(
                1,
                "buyers",
                Types.ListType.ofOptional(
                    2, Types.StructType.of(optional(3, "name", Types.StringType.get())))));
    Table table = lake.append(create(schema), "SELECT [{'name': 'x'}] AS buyers");

    table.updateSchema().renameColumn("buyers.element.name", "called").commit();
    assertRefused(NAME, "'buyers.element.called' is not called so in its data files");

    table.updateSchema().addColumn("buyers.element", "name", Types.StringType.get()).commit();
    table.updateSchema().deleteColumn("buyers.element.called").commit();
    assertRefused(NAME, "'buyers.element.name' is not called so in its data files");
  }

  @Test
  void typesThatDuckDbHasNot() throws Exception {
    create("3", "refused", new Schema(optional(1, "at", Types.TimestampNanoType.withZone())));

    assertRefused(NAME, "'at' has the type timestamptz_ns, which is not read");
  }

  @Test
  void whatLiesOutsideOfTheTable() throws Exception {
    Path outside = Files.createTempFile("outside", ".parquet");
    lake.append(lake.create("neighbour", SCHEMA, unpartitioned()), TWO);
    for (String escape : List.of("/../neighbour/x.parquet", "/data/../../../../x.parquet")) {
      Table table = create(SCHEMA);
      append(table, table.location() + escape, FileFormat.PARQUET);
      assertRefused(NAME, "'x.parquet', which its metadata names, is outside of its location");
    }
    Table table = create(SCHEMA);
    append(table, outside.toString(), FileFormat.PARQUET);
    assertRefused(NAME, "is outside of its location");

    table = lake.append(create(SCHEMA), TWO);
    Files.createSymbolicLink(lake.path(table).resolve("data/link.parquet"), outside);
    append(table, table.location() + "/data/link.parquet", FileFormat.PARQUET);
    assertRefused(NAME, "'link.parquet' is outside of the folder that the source may read");

    Path away = Files.createTempDirectory("away").resolve("table");
    Files.move(lake.path(create(SCHEMA)), away);
    Files.createSymbolicLink(DataSources.folder().resolve(NAME), away);
    assertRefused(NAME, "is outside of the folder that the source may read");
    Files.delete(DataSources.folder().resolve(NAME));
  }

  @Test
  void metadataThatIsDamaged() throws Exception {
    Table table = lake.append(lake.append(create(SCHEMA), TWO), THREE);
    Path metadata = lake.path(table).resolve("metadata");
    Files.writeString(metadata.resolve("version-hint.text"), "9");
    assertRefused(NAME, "write the name of one that is there into metadata/version-hint.text");
    Files.delete(metadata.resolve("version-hint.text"));

    Path twin = metadata.resolve("00002-twin.metadata.json");
    Files.writeString(twin, "{}");
    assertRefused(NAME, "are as new as each other");
    Files.move(twin, metadata.resolve("00003-twin.metadata.json"));
    assertRefused(NAME, "Its metadata cannot be read");
    Files.writeString(metadata.resolve("00003-twin.metadata.json"), "{");
    assertRefused(NAME, "Its metadata cannot be read");
    Files.delete(metadata.resolve("00003-twin.metadata.json"));

    Snapshot current = table.currentSnapshot();
    Files.delete(Path.of(current.dataManifests(table.io()).getLast().path()));
    assertRefused(NAME, "is missing: copy all of the table");
    Files.delete(Path.of(current.manifestListLocation()));
    assertRefused(NAME, "is missing: copy all of the table");
  }

  @Test
  void filesThatAreMissingOrTooLarge() throws Exception {
    Table table = create(SCHEMA);
    DataFile file = lake.write(table, TWO, "");
    table.newAppend().appendFile(file).commit();
    assertThatThrownBy(() -> sources.open(Urn.dataset("tiny", NAME), Set.of(), Set.of()))
        .hasMessageContaining("at most 10 be read");

    Files.delete(Path.of(file.location()));
    assertRefused(NAME, "is missing: copy all of the table");
  }

  @Test
  void aTableBesideThatCannotBeReadSaysWhy() throws Exception {
    lake.append(lake.create("sound", SCHEMA, unpartitioned()), TWO);
    Table table = create(SCHEMA);
    append(table, table.location() + "/data/a.avro", FileFormat.AVRO);

    Files.copy(
        Path.of(lake.write(table, TWO, "").location()),
        DataSources.folder().resolve("shop/sound.parquet"),
        StandardCopyOption.REPLACE_EXISTING);

    for (String name : List.of("shop/sound", "shop/sound.parquet")) {
      try (var session =
          sources.open(Urn.dataset("file", name), Set.of(), Set.of("refused", "none"))) {
        assertThatThrownBy(() -> session.other("refused")).hasMessageContaining("only Parquet");
        assertThatThrownBy(() -> session.other("none")).hasMessageContaining("'shop/none'");
      }
    }
  }

  private Table create(Schema schema) throws Exception {
    return lake.create("refused", schema, unpartitioned());
  }

  private static void append(Table table, String location, FileFormat format) {
    table
        .newAppend()
        .appendFile(
            DataFiles.builder(unpartitioned())
                .withPath(location)
                .withFormat(format)
                .withFileSizeInBytes(1)
                .withRecordCount(1)
                .build())
        .commit();
  }

  private static DeleteFile delete(DataFile file, FileMetadata.Builder builder) {
    return builder
        .withPath(file.location())
        .withFormat(file.format())
        .withFileSizeInBytes(file.fileSizeInBytes())
        .withRecordCount(1)
        .build();
  }
}

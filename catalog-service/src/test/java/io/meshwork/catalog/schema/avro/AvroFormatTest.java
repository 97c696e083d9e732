package io.meshwork.catalog.schema.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.catalog.Fixtures;
import io.meshwork.catalog.schema.Definition;
import io.meshwork.catalog.schema.InvalidSchema;
import io.meshwork.catalog.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvroFormatTest {

  private static final Path FILES = Fixtures.at("schema-registry");

  private static final int TRIES = 100;

  private final AvroFormat format = new AvroFormat();

  @Test
  void theCanonicalTextKeepsAllButWhiteSpace() throws Exception {
    String text =
        """
        {"type": "record", "name": "Order", "namespace": "shop", "doc": "d", "owner": {"b": 1, "a": 2},
         "aliases": ["Old"], "fields": [
           {"name": "id", "type": {"type": "int"}, "default": 7, "doc": "key", "order": "descending"},
           {"name": "next", "type": ["null", "Order"], "default": null, "aliases": ["n"], "pii": true}]}
        """;

    assertThat(read(text).canonical())
        .isEqualTo(
            """
            {"type":"record","name":"Order","namespace":"shop","doc":"d","fields":[\
            {"name":"id","type":"int","doc":"key","default":7,"order":"descending"},\
            {"name":"next","type":["null","Order"],"default":null,"aliases":["n"],"pii":true}],\
            "owner":{"b":1,"a":2},"aliases":["Old"]}""");
  }

  @Test
  void whatMeansTheSameIsNormalizedAlike() throws Exception {
    String one =
        """
        {"type": "record", "name": "shop.Order", "b": [1.50], "a": {"y": 1, "x": 2}, "aliases": ["B", "A"],
         "fields": [{"name": "id", "type": {"type": "int"}, "z": 1, "c": 2}]}
        """;
    String other =
        """
        {"fields": [{"c": 2, "z": 1, "type": "int", "name": "id"}], "aliases": ["shop.A", "B"],
         "a": {"x": 2, "y": 1}, "b": [1.50], "namespace": "shop", "name": "Order", "type": "record"}
        """;

    assertThat(read(one).normalized()).isEqualTo(read(other).normalized());
    assertThat(read(read(one).normalized()).normalized()).isEqualTo(read(one).normalized());
    assertThat(read(one).canonical()).isNotEqualTo(read(other).canonical());
  }

  @Test
  void defaultsKeepTheOrderOfTheirElements() throws Exception {
    String aliases =
        """
        {"type": "record", "name": "R", "fields": [{"name": "m", "default": {"aliases": ["b", "a"]},
          "type": {"type": "map", "values": {"type": "array", "items": "string"}}}]}
        """;

    assertThat(read(aliases).normalized()).contains("{\"aliases\":[\"b\",\"a\"]}");
  }

  @Test
  void typesOfOthersStayNames() throws Exception {
    var customer =
        new Definition(
            "shop.Customer",
            """
            {"type": "record", "name": "Customer", "namespace": "shop", "fields": [
              {"name": "address", "type": {"type": "record", "name": "Address", "fields": [
                {"name": "city", "type": "string"}]}}]}
            """);
    String order =
        """
        {"type": "record", "name": "Order", "namespace": "shop", "fields": [
          {"name": "to", "type": "Address"}, {"name": "by", "type": "shop.Customer"}]}
        """;

    Schema schema = format.read(order, List.of(customer));

    assertThat(schema.canonical())
        .isEqualTo(
            """
            {"type":"record","name":"Order","namespace":"shop","fields":[\
            {"name":"to","type":"Address"},{"name":"by","type":"Customer"}]}""");
    assertThat(format.read(schema.canonical(), List.of(customer)).canonical())
        .isEqualTo(schema.canonical());
    assertThat(schema.columns(""))
        .extracting(column -> column.name() + " " + column.type())
        .containsExactly(
            "to record",
            "to.city string",
            "by record",
            "by.address Address",
            "by.address.city string");
    assertThatThrownBy(() -> read(order))
        .isInstanceOf(InvalidSchema.class)
        .hasMessageContaining("shop.Address");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                                         | empty
          {"type": "record"                                                          | Not JSON
          "int" "int"                                                                | follows
          {"type": "nonsense"}                                                       | nonsense
          {"type": "record", "name": "a-b", "fields": []}                            | a-b
          {"type": "record", "name": "A", "fields": [{"name": "b-c", "type": "int"}]} | b-c
          {"type": "record", "name": "A", "fields": [{"name": "b", "type": "int", "default": "x"}]} | default
          {"type": "record", "name": "A", "fields": [{"name": "b", "type": "C"}]}    | C
          {"type": "record", "name": "A", "fields": [{"name": "b", "type": "int"}, {"name": "b", "type": "int"}]} | b
          {"type": "record", "name": "A"}                                            | fields
          {"type": "enum", "name": "E", "symbols": ["a", "a"]}                       | a
          {"type": "enum", "name": "E", "symbols": "a"}                              | symbols
          {"type": "fixed", "name": "F", "size": -1}                                 | negative
          {"type": "array"}                                                          | items
          ["int", "int"]                                                             | int
          [["int"]]                                                                  | union
          3                                                                          | 3
          null                                                                       | null
          """)
  void whatIsNoSchemaIsRefused(String text, String why) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InvalidSchema.class)
        .hasMessageContaining(why);
  }

  @Test
  void deepNestingIsRefused() {
    String arrays = "{\"type\":\"array\",\"items\":".repeat(5000) + "\"int\"" + "}".repeat(5000);

    assertThatThrownBy(() -> read(arrays))
        .isInstanceOf(InvalidSchema.class)
        .hasMessageContaining("depth");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "long"   | "int"    | ''
          "int"    | "long"   | TYPE_MISMATCH
          "string" | "bytes"  | ''
          ["null", "string"] | "string" | ''
          "string" | ["null", "string"] | TYPE_MISMATCH
          ["null", "int"] | "string" | MISSING_UNION_BRANCH
          {"type": "fixed", "name": "F", "size": 1} | {"type": "fixed", "name": "F", "size": 2} | FIXED_SIZE_MISMATCH
          {"type": "fixed", "name": "F", "size": 1} | {"type": "fixed", "name": "G", "size": 1} | NAME_MISMATCH
          {"type": "enum", "name": "E", "symbols": ["A"]} | {"type": "enum", "name": "E", "symbols": ["A", "B"]} | MISSING_ENUM_SYMBOLS
          {"type": "enum", "name": "E", "symbols": ["A"], "default": "A"} | {"type": "enum", "name": "E", "symbols": ["A", "B"]} | ''
          """)
  void aReaderReadsWhatItCan(String reader, String writer, String rule) throws Exception {
    assertThat(read(reader).hindrancesReading(read(writer)))
        .extracting(hindrance -> hindrance.rule())
        .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
  }

  @Test
  void aHindranceSaysWhatAndWhere() throws Exception {
    Schema writer = read(record("{\"name\": \"id\", \"type\": \"int\"}"));
    Schema reader =
        read(
            record(
                "{\"name\": \"id\", \"type\": \"string\"}, {\"name\": \"at\", \"type\": \"long\"}"));

    var hindrances = reader.hindrancesReading(writer);

    assertThat(hindrances)
        .extracting(hindrance -> hindrance.path() + " " + hindrance.explanation())
        .containsExactly(
            "#/fields/0/type A int cannot be read as string.",
            "#/fields/1 The writer's shop.R has no field at, and the reader's has no default for it.");
    assertThat(hindrances.getFirst().reader()).isEqualTo("\"string\"");
    assertThat(hindrances.getFirst().writer()).isEqualTo("\"int\"");
  }

  @Test
  void apicuriosVerdictsAreOurs() throws Exception {
    for (JsonNode test : json("apicurio/avro-compatibility-test-data.json").path("tests")) {
      Schema original = read(test.path("original").toString());
      Schema updated = read(test.path("updated").toString());
      String verdict = test.path("compatibility").asText();

      assertThat(updated.hindrancesReading(original).isEmpty())
          .as(test.path("id").asText())
          .isEqualTo(!verdict.equals("none"));
      assertThat(original.hindrancesReading(updated).isEmpty())
          .as(test.path("id").asText() + " forward")
          .isEqualTo(verdict.equals("both"));
    }
    assertThat(
            read(text("apicurio/avro-incompatible-pair/v2.avsc"))
                .hindrancesReading(read(text("apicurio/avro-incompatible-pair/v1.avsc"))))
        .hasSize(1);
  }

  @Test
  void filesOfTheFieldAreReadOrRefused() throws Exception {
    assertThat(read(text("apicurio/ccompat/avro-expanded.avsc")).canonical())
        .isEqualTo(read(text("apicurio/ccompat/avro-minified.avsc")).canonical());
    Schema one = read(text("apicurio/ccompat/avro2-canonical.avsc"));
    Schema other = read(text("apicurio/ccompat/avro2-non-canonical.avsc"));
    assertThat(one.canonical()).isNotEqualTo(other.canonical());
    assertThat(one.normalized()).isNotEqualTo(other.normalized());

    var files = new ArrayList<String>(List.of("apicurio/validity/avro-valid.json"));
    try (var found = Files.list(FILES.resolve("avro"))) {
      found
          .map(file -> "avro/" + file.getFileName())
          .filter(name -> name.endsWith(".avsc"))
          .forEach(files::add);
    }
    for (String file : files) {
      Schema schema = read(text(file));
      assertThat(read(schema.canonical()).canonical()).as(file).isEqualTo(schema.canonical());
      assertThat(schema.hindrancesReading(schema)).as(file).isEmpty();
    }
    var subrecord = new Definition("otherns.Subrecord", text("apicurio/ccompat/subrecord.avsc"));
    assertThat(format.read(text("apicurio/ccompat/record.avsc"), List.of(subrecord)).columns(""))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apicurio/validity/avro-invalid.json",
        "apicurio/validity/avro-valid-with-refs.json",
        "apicurio/ccompat/record.avsc"
      })
  void filesThatAreIncompleteAreRefused(String file) throws Exception {
    String text = text(file);

    assertThatThrownBy(() -> read(text)).isInstanceOf(InvalidSchema.class);
  }

  @Test
  void anySchemaReadsItselfAndItsCanonicalTextStays() {
    Arbitrary<String> records =
        types().list().ofMinSize(1).ofMaxSize(8).map(AvroFormatTest::generated);
    records.withoutEdgeCases().sampleStream().limit(TRIES).forEach(this::checkStability);
  }

  private void checkStability(String text) {
    try {
      Schema schema = read(text);
      Schema canonical = read(schema.canonical());
      Schema normalized = read(schema.normalized());

      assertThat(canonical.canonical()).isEqualTo(schema.canonical());
      assertThat(normalized.normalized()).isEqualTo(schema.normalized());
      assertThat(canonical.normalized()).isEqualTo(schema.normalized());
      assertThat(schema.hindrancesReading(canonical)).as(text).isEmpty();
      assertThat(normalized.hindrancesReading(schema)).as(text).isEmpty();
      assertThat(schema.columns("key")).isEqualTo(canonical.columns("key"));
    } catch (InvalidSchema invalid) {
      throw new AssertionError(text, invalid);
    }
  }

  /** Types without names, which a record can hold any number of. */
  private static Arbitrary<String> types() {
    Arbitrary<String> plain =
        Arbitraries.of(
            "\"int\"",
            "{\"type\": \"string\"}",
            "{\"type\": \"long\", \"logicalType\": \"timestamp-millis\", \"b\": 1, \"a\": [2.50]}",
            "{\"type\": \"bytes\", \"logicalType\": \"decimal\", \"precision\": 9, \"scale\": 2}",
            "[\"null\", \"R\"]");
    return Arbitraries.lazyOf(
        () -> plain,
        () -> plain,
        () -> types().map(items -> "{\"items\": " + items + ", \"type\": \"array\"}"),
        () -> types().map(values -> "{\"type\": \"map\", \"values\": " + values + "}"));
  }

  private static String generated(List<String> types) {
    var fields = new ArrayList<String>();
    for (String type : types) {
      fields.add(
          "{\"type\": %s, \"x\": {\"b\": 1, \"a\": 2}, \"name\": \"f%d\", \"aliases\": [\"b%d\", \"a\"]}"
              .formatted(type, fields.size(), fields.size()));
    }
    return record(String.join(", ", fields));
  }

  private Schema read(String text) throws InvalidSchema {
    return format.read(text, List.of());
  }

  private static String record(String fields) {
    return "{\"type\":\"record\",\"name\":\"R\",\"namespace\":\"shop\",\"fields\":["
        + fields
        + "]}";
  }

  private static JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(text(file));
  }

  private static String text(String file) throws IOException {
    assumeTrue(Files.isDirectory(FILES), "no real files here");
    return Files.readString(FILES.resolve(file));
  }
}

package io.meshwork.catalog.schema.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshwork.catalog.Fixtures;
import io.meshwork.catalog.schema.Definition;
import io.meshwork.catalog.schema.InvalidSchema;
import io.meshwork.catalog.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFormatTest {

  private static final Path FILES = Fixtures.at("schema-registry/apicurio");

  private static final int TRIES = 100;

  private final JsonFormat format = new JsonFormat();

  @Test
  void apicuriosVerdictsAreOurs() throws Exception {
    var all = new SoftAssertions();
    for (JsonNode test : json("jsonschema-compatibility-test-data.json").path("tests")) {
      Schema original = read(test.path("original").toString());
      Schema updated = read(test.path("updated").toString());
      String verdict = test.path("compatibility").asText();

      var backward = updated.hindrancesReading(original);
      var forward = original.hindrancesReading(updated);
      all.assertThat(backward.isEmpty())
          .as("%s: %s", test.path("id"), backward)
          .isEqualTo(!verdict.equals("none"));
      all.assertThat(forward.isEmpty())
          .as("%s, forward: %s", test.path("id"), forward)
          .isEqualTo(verdict.equals("both"));
    }
    all.assertAll();
  }

  @Test
  void whatIsValidInADraftIsReadAndTheRestRefused() throws Exception {
    Map<String, Draft> drafts =
        Map.of(
            "draft-04",
            Draft.DRAFT_04,
            "draft-06",
            Draft.DRAFT_06,
            "draft-07",
            Draft.DRAFT_07,
            "draft-2020",
            Draft.DRAFT_2020_12);
    var all = new SoftAssertions();
    for (JsonNode test : json("jsonschema-validity-test-data.json").path("tests")) {
      drafts.forEach(
          (name, draft) -> {
            ObjectNode schema = test.path("schema").deepCopy();
            schema.put("$schema", draft.uri());
            all.assertThat(isValid(schema.toString()))
                .as("%s in %s: %s", schema, name, test.path("description"))
                .isEqualTo(test.path("expected").path(name).asBoolean());
          });
    }
    all.assertAll();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                    | true or false
          3                                                     | true or false
          []                                                    | true or false
          {"type": "object"                                     | Not JSON at line 1
          {} {}                                                 | Not JSON at line 1
          {"type": "nonsense"}                                  | At #/type: does not have a value
          {"properties": {"a": {"type": "nonsense"}}}           | At #/properties/a/type
          {"pattern": "(a"}                                     | At #/pattern
          {"$ref": "http://169.254.169.254/latest"}             | $ref http://169.254.169.254/latest leads to nothing
          {"$ref": "file:///etc/passwd"}                        | $ref file:///etc/passwd leads to nothing
          {"items": {"$ref": "other.json#/a"}}                  | At #/items: $ref other.json#/a leads
          {"$ref": "#/definitions/a"}                           | $ref #/definitions/a leads to nothing
          {"$ref": "#"}                                         | leads back to itself
          {"definitions": {"a": {"$ref": "#/definitions/a"}}}   | leads back to itself
          """)
  void whatIsNoSchemaIsRefused(String text, String why) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InvalidSchema.class)
        .hasMessageContaining(why);
  }

  @Test
  void whatNestsOrRepeatsItselfWithoutEndIsRefused() {
    String nested = "{\"items\":".repeat(150) + "{}" + "}".repeat(150);
    String deeper = "{\"items\":".repeat(5000) + "{}" + "}".repeat(5000);
    String branches = "{\"anyOf\":[{},".repeat(25) + "{}" + "]}".repeat(25);
    String doubling =
        definitions(
            30, i -> "{\"properties\":{\"a\":%1$s,\"b\":%1$s}}".formatted(reference(i + 1)));
    String chain = definitions(2000, i -> "{\"items\":%s}".formatted(reference(i + 1)));
    String clique =
        definitions(
            10,
            _ ->
                IntStream.range(0, 10)
                    .mapToObj(i -> "\"p%d\":%s".formatted(i, reference(i)))
                    .collect(Collectors.joining(",", "{\"properties\":{", "}}")));

    for (String text : List.of(nested, branches, doubling, chain, clique)) {
      assertThatThrownBy(() -> read(text))
          .isInstanceOf(InvalidSchema.class)
          .hasMessageContaining("too intricate");
    }
    assertThatThrownBy(() -> read(deeper))
        .isInstanceOf(InvalidSchema.class)
        .hasMessageContaining("nesting depth");
  }

  @Test
  void aSchemaThatContainsItselfIsReadAndReadsItself() throws Exception {
    Schema tree =
        read(
            """
            {"type": "object", "properties": {"left": {"$ref": "#"}, "right": {"$ref": "#"},
              "all": {"type": "array", "items": {"$ref": "#"}}}}
            """);

    assertThat(tree.hindrancesReading(tree)).isEmpty();
    assertThat(tree.columns("")).hasSizeLessThanOrEqualTo(5000);
  }

  @Test
  void whatOthersDefineIsFoundByItsUri() throws Exception {
    var city =
        new Definition(
            "city.json",
            "{\"$id\": \"https://example.com/city.json\", \"type\": \"object\", \"properties\": {\"name\": {\"type\": \"string\"}, \"twin\": {\"$ref\": \"#\"}}}");
    String citizen =
        """
        {"$id": "https://example.com/citizen.json", "type": "object", "properties": {
          "home": {"$ref": "city.json"},
          "born": {"$ref": "https://example.com/city.json#/properties/name"}}}
        """;

    Schema schema = format.read(citizen, List.of(city));

    assertThat(schema.canonical()).doesNotContain("twin");
    assertThat(schema.columns(""))
        .extracting(column -> column.name() + " " + column.type())
        .contains("home object", "home.name string", "home.twin.name string", "born string");
    Schema older =
        read(
            "{\"type\": \"object\", \"properties\": {\"home\": {\"type\": \"object\", \"properties\": {\"name\": {\"type\": \"integer\"}, \"twin\": {}}}, \"born\": {\"type\": \"string\"}}}");
    assertThat(schema.hindrancesReading(older))
        .extracting(hindrance -> hindrance.path() + " " + hindrance.rule())
        .contains("#/properties/home/properties/name SUBSCHEMA_TYPE_CHANGED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"prefixItems": [{"type": "string"}], "items": false} | {"prefixItems": [{"type": "string"}], "items": false} | true
          {"prefixItems": [{"type": "string"}]}                 | {"prefixItems": [{"type": "number"}]}                 | false
          {"$ref": "#x", "$defs": {"a": {"$anchor": "x", "type": "number"}}}  | {"type": "integer"} | true
          {"$ref": "#x", "$defs": {"a": {"$anchor": "x", "type": "integer"}}} | {"type": "number"}  | false
          """)
  void schemasOfLaterDraftsAreCompared(String reader, String writer, boolean reads)
      throws Exception {
    assertThat(modern(reader).hindrancesReading(modern(writer)).isEmpty()).isEqualTo(reads);
  }

  @Test
  void theCanonicalTextKeepsTheOrderOfKeysAndTheNormalizedOneDoesNot() throws Exception {
    Schema schema = read("{ \"type\" : \"number\",\n\"maximum\": 1.50, \"enum\": [2, 1] }");

    assertThat(schema.canonical())
        .isEqualTo("{\"type\":\"number\",\"maximum\":1.50,\"enum\":[2,1]}");
    assertThat(schema.normalized())
        .isEqualTo("{\"enum\":[2,1],\"maximum\":1.50,\"type\":\"number\"}");
    assertThat(read("true").canonical()).isEqualTo("true");
  }

  @Test
  void anySchemaReadsItselfAndItsCanonicalTextStays() {
    schemas(3).withoutEdgeCases().sampleStream().limit(TRIES).forEach(this::checkStability);
  }

  private void checkStability(String text) {
    try {
      Schema schema = read(text);

      assertThat(read(schema.canonical()).canonical()).isEqualTo(schema.canonical());
      assertThat(read(schema.normalized()).normalized()).isEqualTo(schema.normalized());
      assertThat(schema.hindrancesReading(read(schema.normalized()))).as(text).isEmpty();
      assertThat(schema.columns("")).isNotNull();
    } catch (InvalidSchema invalid) {
      throw new AssertionError(text, invalid);
    }
  }

  private static Arbitrary<String> schemas(int depth) {
    Arbitrary<String> leaves =
        Arbitraries.of(
            "{}",
            "true",
            "{\"type\": [\"string\", \"null\"], \"maxLength\": 5}",
            "{\"type\": \"integer\", \"minimum\": 0, \"default\": 1}",
            "{\"enum\": [\"a\", 1, null]}",
            "{\"$ref\": \"#/definitions/d\", \"definitions\": {\"d\": {}}}");
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<String> inner = schemas(depth - 1);
    return Arbitraries.oneOf(
        leaves,
        inner.map(items -> "{\"type\": \"array\", \"items\": %s}".formatted(plain(items))),
        inner.list().ofMaxSize(4).map(JsonFormatTest::object));
  }

  private static String object(List<String> properties) {
    return IntStream.range(0, properties.size())
        .mapToObj(i -> "\"p%d\": %s".formatted(i, plain(properties.get(i))))
        .collect(
            Collectors.joining(
                ", ", "{\"type\": \"object\", \"required\": [], \"properties\": {", "}}"));
  }

  /** References lead into the whole schema, which has none of these definitions below another. */
  private static String plain(String schema) {
    return schema.contains("$ref") ? "{\"title\": \"plain\"}" : schema;
  }

  private static String definitions(int count, IntFunction<String> definition) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"d%d\":%s".formatted(i, definition.apply(i)))
        .collect(
            Collectors.joining(
                ",",
                "{\"items\":" + reference(0) + ",\"definitions\":{",
                ",\"d" + count + "\":{}}}"));
  }

  private static String reference(int definition) {
    return "{\"$ref\":\"#/definitions/d%d\"}".formatted(definition);
  }

  private Schema modern(String text) throws InvalidSchema {
    return read(
        text.replaceFirst("\\{", "{\"\\$schema\": \"%s\", ".formatted(Draft.DRAFT_2020_12.uri())));
  }

  private boolean isValid(String text) {
    try {
      read(text);
      return true;
    } catch (InvalidSchema invalid) {
      return false;
    }
  }

  private Schema read(String text) throws InvalidSchema {
    return format.read(text, List.of());
  }

  private static JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(text(file));
  }

  private static String text(String file) throws IOException {
    assumeTrue(Files.isDirectory(FILES), "no real files here");
    return Files.readString(FILES.resolve(file));
  }
}

package io.meshwork.catalog.contract;

import static io.meshwork.catalog.CatalogClient.get;
import static io.meshwork.catalog.CatalogClient.signedIn;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshwork.catalog.CatalogTest;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

/** Whatever the writing, what came in comes back. */
@CatalogTest
class RoundTripTest {

  private static final int TRIES = 100;

  @Test
  void aGeneratedContractComesBackByteForByte() {
    documents()
        .sampleStream()
        .limit(TRIES)
        .forEach(
            document -> {
              byte[] bytes = document.getBytes(UTF_8);
              signedIn()
                  .contentType("application/yaml")
                  .body(bytes)
                  .put("/api/v1/contracts/generated")
                  .then()
                  .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
              byte[] back =
                  get("/contracts/generated/versions/1.0.0/document")
                      .statusCode(200)
                      .extract()
                      .asByteArray();
              assertThat(back).as(document).isEqualTo(bytes);
            });
  }

  /**
   * Valid contracts in every manner of writing: comments, blank lines, line ends, quotes, order.
   */
  private static Arbitrary<String> documents() {
    Arbitrary<String> words = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(12);
    Arbitrary<String> texts =
        Arbitraries.strings()
            .withChars(" :#-{}[]!&*'\"\\äß漢😀".toCharArray())
            .alpha()
            .ofMaxLength(30)
            .map(RoundTripTest::quoted);
    Arbitrary<String> comments =
        Arbitraries.of("", "# a comment\n", "\n\n", "  # ä comment with: colon\n");
    Arbitrary<String> tables =
        Combinators.combine(words, texts, comments, words.list().uniqueElements().ofMaxSize(5))
            .as(RoundTripTest::table);
    Arbitrary<String> ends = Arbitraries.of("", "\n", "\n\n# the end", "\n...\n");
    return Combinators.combine(
            texts,
            comments,
            tables,
            Arbitraries.of("\n", "\r\n"),
            ends,
            Arbitraries.of("", "\uFEFF"))
        .as(
            (text, comment, table, line, end, mark) ->
                mark
                    + (comment
                            + "kind: DataContract\napiVersion: \"v3.1.0\"\n"
                            + "id:   generated\n"
                            + comment
                            + "version: 1.0.0 # first\nstatus: 'draft'\n"
                            + "description: {purpose: "
                            + text
                            + "}\nschema:\n"
                            + table
                            + "customProperties: [{property: x, value: [1, 2.50, 1e3, ~, "
                            + text
                            + "]}]"
                            + end)
                        .replace("\n", line));
  }

  private static String table(
      String name, String text, String comment, java.util.List<String> columns) {
    var table = new StringBuilder("- name: t" + name + "\n" + comment);
    table.append("  description: ").append(text).append('\n');
    table.append("  properties:\n");
    columns.forEach(
        column -> table.append("    - {name: c").append(column).append(", required: true}\n"));
    return columns.isEmpty() ? table.toString().replace("  properties:\n", "") : table.toString();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}

package io.meshwork.catalog.ccompat;

import static io.meshwork.catalog.ccompat.Registry.post;
import static io.meshwork.catalog.ccompat.Registry.put;
import static io.meshwork.catalog.ccompat.Registry.subject;
import static io.meshwork.catalog.ccompat.Registry.tryToRegister;
import static io.meshwork.catalog.ccompat.Registry.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.catalog.CatalogTest;
import io.meshwork.catalog.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pairs of schemas with the verdict that others reached, where the folder with them exists. */
@CatalogTest
class CompatibilityCasesTest {

  private static final Path CASES = Fixtures.at("schema-registry/apicurio");

  @BeforeEach
  void casesAreThere() {
    assumeTrue(Files.isDirectory(CASES), CASES + " is not on this machine");
  }

  @Test
  void verdictsOnAvroAgree() throws IOException {
    assertThat(judgeAll("AVRO", "avro-compatibility-test-data.json")).isGreaterThan(3);
  }

  @Test
  void verdictsOnJsonSchemaAgree() throws IOException {
    assertThat(judgeAll("JSON", "jsonschema-compatibility-test-data.json")).isGreaterThan(100);
  }

  @Test
  void thePairThatIsNotCompatibleIsNotRegistered() throws IOException {
    String pair = subject("pair");
    String first = Files.readString(CASES.resolve("avro-incompatible-pair/v1.avsc"));
    String second = Files.readString(CASES.resolve("avro-incompatible-pair/v2.avsc"));

    tryToRegister(pair, typed("AVRO", first)).then().statusCode(200);
    tryToRegister(pair, typed("AVRO", second)).then().statusCode(409);
  }

  /** Returns how many there were. */
  private static int judgeAll(String type, String file) throws IOException {
    var softly = new SoftAssertions();
    JsonNode tests = new ObjectMapper().readTree(CASES.resolve(file).toFile()).path("tests");
    for (JsonNode test : tests) {
      String verdict = test.path("compatibility").asText();
      String cases = subject("case");
      put("/config/" + cases, "{\"compatibility\": \"NONE\"}").statusCode(200);
      tryToRegister(cases, typed(type, test.path("original").toString())).then().statusCode(200);
      String updated = typed(type, test.path("updated").toString());
      softly
          .assertThat(isCompatible(cases, "BACKWARD", updated))
          .as("%s: backward", test.path("id").asText())
          .isEqualTo(!verdict.equals("none"));
      softly
          .assertThat(isCompatible(cases, "FORWARD", updated))
          .as("%s: forward", test.path("id").asText())
          .isEqualTo(verdict.equals("both"));
    }
    softly.assertAll();
    return tests.size();
  }

  private static boolean isCompatible(String subject, String level, String request) {
    put("/config/" + subject, "{\"compatibility\": \"%s\"}".formatted(level)).statusCode(200);
    return post("/compatibility/subjects/" + subject + "/versions/latest", request)
        .statusCode(200)
        .extract()
        .path("is_compatible");
  }
}

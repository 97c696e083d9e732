package io.meshwork.platform.test;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What holds for the OpenAPI document of every service. A service's own test says how it is
 * started:
 *
 * <pre>
 *   &#64;CatalogTest
 *   class OpenApiTest extends OpenApiRules {}
 * </pre>
 */
public abstract class OpenApiRules {

  private static final Path FILE = Path.of("openapi.yaml");
  private static final String WRITE = "meshwork.openapi.write";
  private static final Pattern OPERATION_ID = Pattern.compile("(?m)^ +operationId: (\\S+)$");
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  @TestHTTPResource(value = "/openapi", management = true)
  @SuppressWarnings("NullAway.Init")
  URL document;

  @Test
  void theDocumentInTheRepositoryIsTheOneThatIsServed() throws IOException {
    String served = given().get(document + "?format=yaml").asString();
    if (Boolean.getBoolean(WRITE)) {
      Files.writeString(FILE, served);
    }

    assertThat(Files.exists(FILE) ? Files.readString(FILE) : "")
        .as(
            "%s is not what the service serves. If the change is meant, renew it: ./mvnw test"
                + " -pl %s -am -Dtest=OpenApiTest -Dsurefire.failIfNoSpecifiedTests=false -D%s=true",
            FILE.toAbsolutePath(), Path.of("").toAbsolutePath().getFileName(), WRITE)
        .isEqualTo(served);
  }

  @Test
  void everyOperationTellsWhatAUserNeeds() throws IOException {
    JsonNode served =
        new ObjectMapper().readTree(given().get(document + "?format=json").asByteArray());
    var lacking = new ArrayList<String>();
    served
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(operation -> METHODS.contains(operation.getKey()))
                    .filter(operation -> !isTold(operation.getValue()))
                    .forEach(operation -> lacking.add(operation.getKey() + " " + path.getKey())));

    assertThat(lacking)
        .as("Operations without id, summary, tag, described parameters or problems")
        .isEmpty();
    assertThat(served.at("/components/securitySchemes/bearer/scheme").asText()).isEqualTo("bearer");
    assertThat(served.at("/components/schemas/Problem/properties").size()).isEqualTo(7);
  }

  /** What a caller sends and gets as JSON has an example, which its schema allows. */
  @Test
  void everyOperationHasExamplesThatHold() throws IOException {
    JsonNode served =
        new ObjectMapper().readTree(given().get(document + "?format=json").asByteArray());
    var examples = new Examples(served);
    var faults = new ArrayList<String>();
    served
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(operation -> METHODS.contains(operation.getKey()))
                    .forEach(
                        operation ->
                            examples
                                .faults(operation.getValue())
                                .forEach(
                                    fault ->
                                        faults.add(
                                            "%s %s: %s"
                                                .formatted(
                                                    operation.getKey(), path.getKey(), fault)))));

    assertThat(faults).as("Put examples under src/main/resources/openapi/examples").isEmpty();
  }

  /** Clients are generated from all documents together. */
  @Test
  void noTwoOperationsOfAllServicesShareAnId() throws IOException {
    List<String> ids = new ArrayList<>();
    try (Stream<Path> modules = Files.list(Path.of(System.getProperty("meshwork.root", "..")))) {
      for (Path file : modules.map(module -> module.resolve(FILE)).filter(Files::exists).toList()) {
        OPERATION_ID
            .matcher(Files.readString(file, UTF_8))
            .results()
            .map(MatchResult::group)
            .map(String::strip)
            .forEach(ids::add);
      }
    }
    assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
  }

  private static boolean isTold(JsonNode operation) {
    return operation.hasNonNull("operationId")
        && operation.hasNonNull("summary")
        && operation.path("tags").size() == 1
        && operation.at("/responses/400/$ref").asText().endsWith("/INVALID")
        && operation.path("parameters").findValues("description").size()
            == operation.path("parameters").size();
  }
}

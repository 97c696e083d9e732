package io.meshwork.platform.error;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.meshwork.platform.test.Signer;
import io.meshwork.platform.trial.Trial;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Trial.class)
class ProblemTest {

  private static final String THINGS = "/api/v1/things";

  @Test
  void aProblemHasEverythingThatItsDescriptionPromises() {
    assertProblem(put("{}"), 400, "INVALID")
        .body("type", equalTo("about:blank"))
        .body("title", equalTo("The request is not valid"))
        .body("detail", equalTo("title: must not be blank"))
        .body("violations[0].field", equalTo("title"))
        .body("traceId", matchesPattern("[0-9a-f]{32}"));
  }

  @Test
  void brokenJsonIsToldWithItsPlace() {
    assertInvalid(put("{\"title\": \"x\",\n  !}"), "", "Line 2, column 3");
    assertInvalid(put("{\"title\": \"x\""), "", "Line 1");
  }

  @Test
  void anUnknownFieldIsToldWithTheKnownOnes() {
    assertInvalid(
        put("{\"titel\": \"x\"}"), "titel", "known are count, fragile, seenAt, size, tags, title");
  }

  @Test
  void aValueOfTheWrongKindIsToldWhatItMustBe() {
    assertInvalid(put("{\"title\": []}"), "title", "must be text");
    assertInvalid(put("{\"title\": \"x\", \"count\": \"many\"}"), "count", "must be a number");
    assertInvalid(put("{\"title\": \"x\", \"fragile\": 7.5}"), "fragile", "must be true or false");
    assertInvalid(put("{\"title\": \"x\", \"seenAt\": \"soon\"}"), "seenAt", "must be a time");
    assertInvalid(put("{\"title\": \"x\", \"tags\": {}}"), "tags", "must be a list");
    assertInvalid(put("{\"title\": \"x\", \"tags\": [{}]}"), "tags[0]", "must be text");
    assertInvalid(
        put("{\"title\": \"x\", \"size\": \"huge\"}"), "size", "must be one of small, large");
  }

  @Test
  void aBodyThatIsNoObjectIsToldSo() {
    assertInvalid(put("[]"), "", "must be an object");
    assertProblem(put(""), 400, "INVALID").body("detail", containsString("JSON object"));
    assertProblem(put("null"), 400, "INVALID").body("detail", containsString("JSON object"));
  }

  @Test
  void textThatTheDatabaseCannotKeepIsTheCallersFault() {
    assertProblem(put("{\"title\": \"a\\u0000b\"}"), 400, "INVALID")
        .body("detail", containsString("U+0000"));
    put("{\"title\": \"😀\"}").statusCode(200).body("title", equalTo("😀"));
  }

  @Test
  void jsonThatNestsTooDeeplyIsRefused() {
    String deep = "[".repeat(100) + "]".repeat(100);

    assertProblem(put("{\"title\": \"x\", \"tags\": " + deep + "}"), 400, "INVALID");
  }

  @Test
  void aTextThatIsTooLongIsRefused() {
    assertProblem(put("{\"title\": \"" + "x".repeat(1_100_000) + "\"}"), 400, "INVALID");
  }

  @Test
  void aBodyThatSaysItIsTooLargeIsRefusedBeforeItIsSent() throws Exception {
    var response = send(HttpRequest.BodyPublishers.ofByteArray(new byte[5_000_000]));

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
    assertThat(response.body()).contains("TOO_LARGE").contains("4194304 bytes");
  }

  /** The framework ends the response before anybody could tell more. */
  @Test
  void aBodyThatTurnsOutTooLargeIsRefused() throws Exception {
    byte[] spaces = " ".repeat(5_000_000).getBytes(UTF_8);

    var response =
        send(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(spaces)));

    assertThat(response.statusCode()).isEqualTo(413);
  }

  @Test
  void aMediaTypeThatIsNotUnderstoodIsRefused() {
    assertProblem(
        signedIn().contentType("text/csv").body("a,b").put(THINGS).then(),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void aRepresentationThatDoesNotExistIsRefused() {
    assertProblem(
        signedIn()
            .contentType("application/json")
            .accept("image/png")
            .body("{\"title\": \"x\"}")
            .put(THINGS)
            .then(),
        406,
        "NOT_ACCEPTABLE");
  }

  @Test
  void anAddressThatIsNoneIsToldSo() {
    assertProblem(signedIn().get("/api/v1/nothing").then(), 404, "NOT_FOUND");
    assertProblem(signedIn().get(THINGS + "/nothing").then(), 404, "NOT_FOUND");
  }

  @Test
  void aMethodThatDoesNotFitIsRefused() {
    assertProblem(signedIn().delete(THINGS).then(), 405, "METHOD_NOT_ALLOWED");
  }

  @Test
  void whoHasNotSignedInIsToldToDoSo() {
    assertProblem(given().get(THINGS + "/broken").then(), 401, "UNAUTHENTICATED");
    assertProblem(
        given().auth().oauth2("no.token.atall").get(THINGS + "/broken").then(),
        401,
        "UNAUTHENTICATED");
    assertProblem(
        given().auth().oauth2(Signer.token("another")).get(THINGS + "/broken").then(),
        401,
        "UNAUTHENTICATED");
  }

  @Test
  void whoLacksTheScopeIsToldWhichOne() {
    assertProblem(
            given()
                .auth()
                .oauth2(Signer.token("trial", "key:reader", "read"))
                .contentType("application/json")
                .body("{\"title\": \"x\"}")
                .put(THINGS)
                .then(),
            403,
            "FORBIDDEN")
        .body("detail", containsString("lacks the scope 'write'"));
  }

  @Test
  void whatNobodyExpectedIsToldWithoutWhatItSays() {
    assertProblem(signedIn().get(THINGS + "/broken").then(), 500, "INTERNAL")
        .body("detail", not(containsString("swordfish")))
        .body("$", not(hasKey("stack")));
  }

  @Test
  void whatIsNeededAndDownIsToldWithWhenToComeBack() {
    assertProblem(signedIn().get(THINGS + "/unreachable").then(), 503, "UNAVAILABLE")
        .header("Retry-After", equalTo("5"))
        .body("detail", not(containsString("internal")));
  }

  private static HttpResponse<String> send(HttpRequest.BodyPublisher body) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + THINGS))
              .header("Authorization", "Bearer " + Signer.token("trial"))
              .header("Content-Type", "application/json")
              .version(HttpClient.Version.HTTP_1_1)
              .expectContinue(true)
              .PUT(body)
              .build();
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  private static RequestSpecification signedIn() {
    return given().auth().oauth2(Signer.token("trial"));
  }

  private static ValidatableResponse put(String body) {
    return signedIn().contentType("application/json").body(body).put(THINGS).then();
  }

  private static ValidatableResponse assertProblem(
      ValidatableResponse response, int status, String code) {
    return response
        .statusCode(status)
        .contentType(Problem.MEDIA_TYPE)
        .body("status", equalTo(status))
        .body("code", equalTo(code));
  }

  private static void assertInvalid(ValidatableResponse response, String field, String message) {
    assertProblem(response, 400, "INVALID")
        .body("violations[0].field", equalTo(field))
        .body("violations[0].message", containsString(message));
  }
}

package io.meshwork.catalog.suggestion;

import static io.meshwork.catalog.CatalogClient.domain;
import static io.meshwork.catalog.CatalogClient.get;
import static io.meshwork.catalog.CatalogClient.put;
import static io.meshwork.catalog.CatalogClient.signedIn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.grpc.StatusRuntimeException;
import io.meshwork.catalog.CatalogTest;
import io.meshwork.contracts.catalog.v1.AcceptSuggestionRequest;
import io.meshwork.contracts.catalog.v1.DismissSuggestionRequest;
import io.meshwork.contracts.catalog.v1.ListSuggestionsRequest;
import io.meshwork.contracts.catalog.v1.Suggestion;
import io.meshwork.contracts.catalog.v1.SuggestionState;
import io.meshwork.contracts.catalog.v1.SuggestionsGrpc;
import io.meshwork.platform.test.GrpcPort;
import io.meshwork.platform.test.Signer;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CatalogTest
class DecisionTest {

  @BeforeEach
  void aClassification() {
    domain("flows");
    put("/tags/PII", "{\"classification\": true}");
  }

  @Test
  void acceptingTagsTheColumnAndSaysWhoDidSo() {
    var flows = suggested("accepted");
    flows.declare("b", "y fine", "other");

    decide(flows.id("b"), "accept", "")
        .statusCode(200)
        .body("state", equalTo("accepted"))
        .body("decidedBy", notNullValue());

    get("/datasets/accepted/b")
        .body("columns[0].tags", equalTo(List.of("fine", "PII")))
        .body("columns[1].tags", equalTo(List.of()));
    get("/changes?urn=dataset:accepted:b")
        .body("items[0].content.columns[0].tags", hasItem("PII"))
        .body("items[0].actor", notNullValue());
    flows.awaitOpen();
    assertThat(flows.in("accepted")).containsExactly("b.y PII");
  }

  @Test
  void suggestionsCanBeReadAsTheyWere() {
    var flows = suggested("recalled");
    flows.declare("b", "y");
    Instant open = Instant.now();
    decide(flows.id("b"), "accept", "").statusCode(200);
    Instant accepted = Instant.now();
    String address = "/suggestions?dataset=dataset:recalled:b&domain=flows&state=%s&asOf=%s";

    get(address.formatted("open", open)).body("items.state", equalTo(List.of("open")));
    get(address.formatted("accepted", open)).body("items", empty());
    get(address.formatted("open", accepted)).body("items", empty());
    get(address.formatted("accepted", accepted)).body("items.decidedBy", hasItem(notNullValue()));
    get(address.formatted("open", open.minusSeconds(3600))).body("items", empty());
  }

  @Test
  void aSuggestionThatWasWithdrawnCanStillBeReadAsOfThen() {
    var flows = suggested("withdrawn");
    Instant open = Instant.now();
    put("/datasets/withdrawn/a", "{\"domain\": \"flows\"}").statusCode(200);
    flows.awaitOpen();

    get("/suggestions?dataset=dataset:withdrawn:b&asOf=" + open).body("items", hasSize(1));
  }

  @Test
  void acceptingTwiceIsAcceptingOnce() {
    var flows = suggested("twice");
    flows.declare("b", "y");
    int id = flows.id("b");

    decide(id, "accept", "").statusCode(200);
    decide(id, "accept", "").statusCode(200);

    decide(id, "dismiss", "{}").statusCode(409).body("detail", containsString("was accepted by"));
  }

  @Test
  void nobodyAcceptsForADatasetThatNobodyOwns() {
    var flows = suggested("unowned");
    int id = flows.id("b");

    decide(id, "accept", "").statusCode(409).body("detail", containsString("claim it"));

    get("/suggestions?dataset=dataset:unowned:b").body("items[0].state", equalTo("open"));
    flows.declare("b", "y");
    decide(id, "accept", "").statusCode(200);
  }

  @Test
  void aColumnThatIsNotThereIsNotTagged() {
    var flows = suggested("missing");
    flows.declare("b", "renamed");

    decide(flows.id("b"), "accept", "")
        .statusCode(409)
        .body("detail", containsString("has no column 'y'"));
  }

  @Test
  void whatIsDismissedNeverComesBackNorDoesWhatIsMadeOfIt() {
    var flows = suggested("dismissed");
    flows.flow("b.y", "c.z");
    flows.awaitOpen("b.y PII", "c.z PII");

    decide(flows.id("b"), "dismiss", "{\"reason\": \"It is a hash.\"}")
        .statusCode(200)
        .body("state", equalTo("dismissed"))
        .body("reason", equalTo("It is a hash."));

    flows.awaitOpen();
    flows.declare("a", "x");
    flows.declare("a", "x PII", "more PII");
    flows.flow("a.more", "d.more");
    flows.awaitOpen("d.more PII");
    assertThat(flows.in("dismissed")).isEqualTo(Set.of("b.y PII"));
    int id =
        get("/suggestions?state=dismissed&dataset=dataset:dismissed:b")
            .extract()
            .path("items[0].id");
    decide(id, "accept", "").statusCode(409).body("detail", containsString("was dismissed by"));
  }

  @Test
  void suggestionsAreThoseOfADomain() {
    domain("elsewhere");
    var flows = suggested("placed");
    flows.declare("b", "y");

    get("/suggestions?domain=flows&pageSize=1000")
        .body("items.dataset", hasItem("dataset:placed:b"));
    get("/suggestions?domain=elsewhere").body("items.size()", equalTo(0));
    get("/suggestions?pageSize=1").body("items.size()", equalTo(1));
  }

  @Test
  void whatCannotBeDecidedIsRefused() {
    decide(0, "accept", "").statusCode(404);
    decide(0, "dismiss", "").statusCode(404);
    decide(0, "dismiss", "{\"reason\": \"%s\"}".formatted("x".repeat(2001)))
        .statusCode(400)
        .body("violations[0].field", equalTo("reason"));
    signedIn().when().post("/api/v1/suggestions/one/accept").then().statusCode(404);
    get("/suggestions?state=wrong").statusCode(400).body("violations[0].field", equalTo("state"));
    get("/suggestions?dataset=team:a").statusCode(400);
    get("/suggestions?pageToken=eA").statusCode(400);
    given()
        .auth()
        .oauth2(Signer.token("catalog", "key:reader", "read"))
        .when()
        .post("/api/v1/suggestions/1/accept")
        .then()
        .statusCode(403);
  }

  @Test
  void decisionsAreMadeOverGrpcAsOverRest() {
    var flows = suggested("called");
    flows.declare("b", "y");
    var channel = GrpcPort.channel();
    try {
      var suggestions =
          SuggestionsGrpc.newBlockingStub(channel)
              .withCallCredentials(GrpcPort.bearer(Signer.token("catalog")));
      var list = ListSuggestionsRequest.newBuilder().setDataset("dataset:called:b").build();
      Suggestion open = suggestions.listSuggestions(list).getSuggestions(0);
      assertThat(open.getEvidenceCount()).isEqualTo(2);

      var dismiss =
          DismissSuggestionRequest.newBuilder().setId(open.getId()).setReason("No.").build();
      assertThat(suggestions.dismissSuggestion(dismiss).getState())
          .isEqualTo(SuggestionState.SUGGESTION_STATE_DISMISSED);

      var accept = AcceptSuggestionRequest.newBuilder().setId(open.getId()).build();
      assertThatThrownBy(() -> suggestions.acceptSuggestion(accept))
          .isInstanceOf(StatusRuntimeException.class)
          .hasMessageContaining("FAILED_PRECONDITION");
    } finally {
      channel.shutdownNow();
    }
  }

  /** With PII on a.x, which flows into b.y. */
  private static ColumnFlows suggested(String namespace) {
    var flows = new ColumnFlows(namespace);
    flows.declare("a", "x PII");
    flows.flow("a.x", "b.y");
    flows.awaitOpen("b.y PII");
    return flows;
  }

  private static ValidatableResponse decide(long id, String decision, String body) {
    var request = signedIn();
    return (body.isEmpty() ? request : request.body(body))
        .when()
        .post("/api/v1/suggestions/%d/%s".formatted(id, decision))
        .then();
  }
}

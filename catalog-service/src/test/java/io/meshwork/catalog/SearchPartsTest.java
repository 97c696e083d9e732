package io.meshwork.catalog;

import static io.meshwork.catalog.CatalogClient.delete;
import static io.meshwork.catalog.CatalogClient.domain;
import static io.meshwork.catalog.CatalogClient.put;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.ManagedChannel;
import io.meshwork.contracts.search.v1.BatchGetPartsRequest;
import io.meshwork.contracts.search.v1.ListUrnsRequest;
import io.meshwork.contracts.search.v1.SearchPart;
import io.meshwork.contracts.search.v1.SearchPartsGrpc;
import io.meshwork.platform.test.GrpcPort;
import io.meshwork.platform.test.Signer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CatalogTest
class SearchPartsTest {

  private ManagedChannel channel;

  @BeforeEach
  void open() {
    channel = GrpcPort.channel();
  }

  @AfterEach
  void close() {
    channel.shutdownNow();
  }

  @Test
  void everyKindOfThingTellsWhatSearchShows() {
    domain("sought");
    put("/datasets/kafka/sought", "{\"domain\": \"sought\", \"title\": \"Sought\"}")
        .statusCode(201);
    put("/products/sought/thing", "{\"title\": \"Sought\", \"owner\": \"sought\"}").statusCode(201);

    put("/glossaries/sought", "{\"title\": \"Sought\", \"owner\": \"sought\"}").statusCode(201);
    put("/glossaries/sought/terms/word", "{\"title\": \"Sought\"}").statusCode(201);

    put("/people/sought", "{\"title\": \"Sought\", \"email\": \"sought@shop.example\"}")
        .statusCode(201);
    contract("sought");

    var parts =
        parts(
            "team:sought",
            "domain:sought",
            "dataset:kafka:sought",
            "product:sought/thing",
            "term:sought/word",
            "person:sought",
            "contract:sought");

    assertThat(parts).hasSize(7);
    assertThat(parts)
        .allSatisfy(
            part -> {
              assertThat(part.getLive()).isTrue();
              assertThat(part.getTitle()).isNotEmpty();
              assertThat(part.getRevision()).isPositive();
              assertThat(part.getUpdatedAt().getSeconds()).isPositive();
            });
  }

  @Test
  void aTermIsFoundByItsSynonyms() {
    domain("alias");
    put("/glossaries/alias", "{\"title\": \"Alias\", \"owner\": \"alias\"}").statusCode(201);
    put("/glossaries/alias/terms/net", "{\"title\": \"Net\", \"synonyms\": [\"takings\"]}")
        .statusCode(201);

    assertThat(parts("term:alias/net"))
        .singleElement()
        .satisfies(part -> assertThat(part.getDescription()).contains("takings"));
  }

  @Test
  void aContractIsFoundByWhatItsVersionInForceSays() {
    contract("insured");

    assertThat(parts("contract:insured"))
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.getName()).isEqualTo("insured");
              assertThat(part.getLifecycle()).isEqualTo("active");
              assertThat(part.getDomain()).isEqualTo("sales");
              assertThat(part.getDescription()).contains("What was sold");
              assertThat(part.getTagsList()).containsExactly("gold");
              assertThat(part.getColumnsList()).containsExactly("id", "amount");
            });

    delete("/contracts/insured").statusCode(204);
    assertThat(parts("contract:insured"))
        .singleElement()
        .satisfies(part -> assertThat(part.getLive()).isFalse());
  }

  @Test
  void everyThingIsListedForTheIndexToBeBuiltAnew() {
    contract("listed");
    put("/people/listed", "{\"title\": \"Listed\"}").statusCode(201);

    assertThat(urns()).contains("contract:listed", "person:listed");
  }

  @Test
  void whatIsDeletedHasAPartThatSaysSo() {
    put("/teams/lost", "{\"title\": \"Lost\"}").statusCode(201);
    delete("/teams/lost").statusCode(204);

    assertThat(parts("team:lost"))
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.getLive()).isFalse();
              assertThat(part.getRevision()).isEqualTo(2);
            });
  }

  private static void contract(String id) {
    CatalogClient.signedIn()
        .contentType("application/yaml")
        .body(
            """
            apiVersion: v3.1.0
            kind: DataContract
            id: %s
            name: Sought
            version: 1.0.0
            status: active
            domain: sales
            tags: [gold]
            description: {purpose: What was sold.}
            schema:
              - name: sales
                properties:
                  - {name: id, logicalType: string}
                  - {name: amount, logicalType: number}
            """
                .formatted(id)
                .getBytes(UTF_8))
        .put("/api/v1/contracts/" + id)
        .then()
        .statusCode(201);
  }

  private List<String> urns() {
    var urns = new ArrayList<String>();
    String token = "";
    do {
      var page =
          SearchPartsGrpc.newBlockingStub(channel)
              .withCallCredentials(GrpcPort.bearer(Signer.token("catalog")))
              .listUrns(ListUrnsRequest.newBuilder().setPageToken(token).build());
      urns.addAll(page.getUrnsList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return urns;
  }

  private List<SearchPart> parts(String... urns) {
    var request = BatchGetPartsRequest.newBuilder().addAllUrns(List.of(urns)).build();
    return SearchPartsGrpc.newBlockingStub(channel)
        .withCallCredentials(GrpcPort.bearer(Signer.token("catalog")))
        .batchGetParts(request)
        .getPartsList();
  }
}

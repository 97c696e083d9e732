package io.meshwork.catalog;

import static io.meshwork.catalog.CatalogClient.delete;
import static io.meshwork.catalog.CatalogClient.domain;
import static io.meshwork.catalog.CatalogClient.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.ManagedChannel;
import io.meshwork.contracts.search.v1.BatchGetPartsRequest;
import io.meshwork.contracts.search.v1.SearchPart;
import io.meshwork.contracts.search.v1.SearchPartsGrpc;
import io.meshwork.platform.test.GrpcPort;
import io.meshwork.platform.test.Signer;
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

    var parts =
        parts(
            "team:sought",
            "domain:sought",
            "dataset:kafka:sought",
            "product:sought/thing",
            "term:sought/word");

    assertThat(parts).hasSize(5);
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

  private List<SearchPart> parts(String... urns) {
    var request = BatchGetPartsRequest.newBuilder().addAllUrns(List.of(urns)).build();
    return SearchPartsGrpc.newBlockingStub(channel)
        .withCallCredentials(GrpcPort.bearer(Signer.token("catalog")))
        .batchGetParts(request)
        .getPartsList();
  }
}

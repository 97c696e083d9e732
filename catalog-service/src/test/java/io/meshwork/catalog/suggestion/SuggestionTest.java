package io.meshwork.catalog.suggestion;

import static io.meshwork.catalog.CatalogClient.delete;
import static io.meshwork.catalog.CatalogClient.domain;
import static io.meshwork.catalog.CatalogClient.get;
import static io.meshwork.catalog.CatalogClient.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.meshwork.catalog.CatalogTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CatalogTest
class SuggestionTest {

  @BeforeEach
  void aClassification() {
    domain("flows");
    put("/tags/PII", "{\"classification\": true}");
  }

  @Test
  void aTagThatComesAfterTheLineageTravels() {
    var flows = new ColumnFlows("tag-later");
    flows.flow("a.mail", "b.address");
    flows.declare("a", "mail");
    flows.declare("b", "address");

    flows.declare("a", "mail PII.email");

    flows.awaitOpen("b.address PII.email");
  }

  @Test
  void aTagThatWasThereBeforeTheLineageTravels() {
    var flows = new ColumnFlows("tag-earlier");
    flows.declare("a", "mail PII.email");

    flows.flow("a.mail", "b.address");

    flows.awaitOpen("b.address PII.email");
  }

  @Test
  void itTravelsAllTheWayAndTellsIt() {
    var flows = new ColumnFlows("way");
    flows.declare("a", "x PII");
    flows.flow("a.x", "b.y");
    flows.flow("b.y", "c.z");

    flows.awaitOpen("b.y PII", "c.z PII");

    get("/suggestions?dataset=dataset:way:c")
        .body("items.size()", equalTo(1))
        .body("items[0].state", equalTo("open"))
        .body(
            "items[0].evidence.dataset",
            equalTo(List.of("a", "b", "c").stream().map(flows::urn).toList()))
        .body("items[0].evidence.column", equalTo(List.of("x", "y", "z")))
        .body("items[0].evidence[0].job", nullValue())
        .body("items[0].evidence[2].job", equalTo("job:scheduler:load"))
        .body("items[0].evidence[2].transformations", equalTo(List.of("IDENTITY")));
  }

  @Test
  void aMaskEndsTheWay() {
    var flows = new ColumnFlows("mask");
    flows.declare("a", "x PII");
    flows.mask("a.x", "b.hash");
    flows.flow("b.hash", "c.hash");
    flows.flow("a.x", "b.plain");

    flows.awaitOpen("b.plain PII");
  }

  @Test
  void onlyClassificationsTravel() {
    var flows = new ColumnFlows("words");
    flows.declare("a", "x gold PIIX PII");
    flows.flow("a.x", "b.y");

    flows.awaitOpen("b.y PII");
  }

  @Test
  void aColumnThatHasTheTagSpeaksForWhatIsMadeOfIt() {
    var flows = new ColumnFlows("nearest");
    flows.flow("a.x", "b.y");
    flows.flow("b.y", "c.z");
    flows.flow("b.y", "d.z");
    flows.declare("a", "x PII");
    flows.declare("b", "y PII.name");
    flows.declare("d", "z PII.name");

    flows.awaitOpen("c.z PII.name");
    get("/suggestions?dataset=dataset:nearest:c")
        .body("items[0].evidence.column", equalTo(List.of("y", "z")));
  }

  @Test
  void itIsWithdrawnWithTheTag() {
    var flows = new ColumnFlows("untagged");
    flows.declare("a", "x PII");
    flows.flow("a.x", "b.y");
    flows.flow("b.y", "c.z");
    flows.awaitOpen("b.y PII", "c.z PII");

    flows.declare("a", "x");

    flows.awaitOpen();
  }

  @Test
  void itIsWithdrawnWithTheDataset() {
    var flows = new ColumnFlows("deleted");
    flows.declare("a", "x PII");
    flows.flow("a.x", "b.y");
    flows.awaitOpen("b.y PII");

    delete("/datasets/deleted/a").statusCode(204);

    flows.awaitOpen();
  }

  @Test
  void itIsWithdrawnWithTheLineage() {
    var flows = new ColumnFlows("unlinked");
    flows.declare("a", "x PII");
    flows.flow("a.x", "b.y");
    flows.flow("b.y", "c.z");
    flows.awaitOpen("b.y PII", "c.z PII");

    flows.stop("b.y");

    flows.awaitOpen();
  }

  @Test
  void itIsWithdrawnWhenTheColumnIsTaggedByHand() {
    var flows = new ColumnFlows("by-hand");
    flows.declare("a", "x PII");
    flows.flow("a.x", "b.y");
    flows.awaitOpen("b.y PII");

    flows.declare("b", "y PII");

    flows.awaitOpen();
  }

  @Test
  void itComesAndGoesWithTheMeaningOfTheTag() {
    var flows = new ColumnFlows("meaning");
    flows.declare("a", "x secret.salary");
    flows.flow("a.x", "b.y");
    put("/tags/secret", "{\"classification\": true}");
    flows.awaitOpen("b.y secret.salary");

    put("/tags/secret", "{\"classification\": false}").statusCode(200);
    flows.awaitOpen();
    put("/tags/secret", "{\"classification\": true}").statusCode(200);
    flows.awaitOpen("b.y secret.salary");
    delete("/tags/secret").statusCode(204);
    flows.awaitOpen();
  }

  @Test
  void columnsThatFlowInCirclesDoNotFlowForEver() {
    var flows = new ColumnFlows("circle");
    flows.flow("a.x", "a.x");
    flows.flow("a.x", "b.y");
    flows.flow("b.y", "c.z");
    flows.flow("c.z", "a.x");
    flows.declare("a", "x PII");

    flows.awaitOpen("b.y PII", "c.z PII");
  }

  @Test
  void tellingAgainChangesNothing() {
    var flows = new ColumnFlows("again");
    flows.declare("a", "x PII");
    flows.flow("a.x", "b.y");
    flows.awaitOpen("b.y PII");
    int id = flows.id("b");

    flows.repeat("b.y");
    flows.flow("a.other", "b.other");
    flows.declare("a", "x PII", "other PII");

    flows.awaitOpen("b.y PII", "b.other PII");
    assertThat(flows.id("b")).isEqualTo(id);
  }

  @Test
  void whateverComesFirstTheSuggestionsAreTheSame() {
    var random = new Random(4);
    for (int round = 0; round < 6; round++) {
      var flows = new ColumnFlows("order-" + round);
      List<Runnable> acts =
          new ArrayList<>(
              List.of(
                  () -> flows.declare("a", "x PII"),
                  () -> flows.declare("b", "y"),
                  () -> flows.declare("d", "w PII"),
                  () -> flows.flow("a.x", "b.y"),
                  () -> flows.flow("b.y", "c.z"),
                  () -> flows.flow("c.z", "d.w"),
                  () -> flows.flow("d.w", "e.v"),
                  () -> flows.mask("a.x", "f.u")));
      Collections.shuffle(acts, random);
      acts.forEach(Runnable::run);

      flows.awaitOpen("b.y PII", "c.z PII", "e.v PII");
    }
  }

  @Test
  void aHubReachesAllThatIsMadeOfIt() {
    var flows = new ColumnFlows("hub");
    IntStream.range(0, 50).forEach(i -> flows.flow("hub.x", "leaf" + i + ".y"));

    flows.declare("hub", "x PII");

    await().until(() -> flows.open().size() == 50);
    flows.declare("hub", "x");
    await().until(flows::open, Set.of()::equals);
  }
}

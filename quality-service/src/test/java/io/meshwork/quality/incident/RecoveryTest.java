package io.meshwork.quality.incident;

import static io.meshwork.quality.incident.World.dataset;
import static io.meshwork.quality.incident.World.get;
import static io.meshwork.quality.incident.World.post;
import static io.meshwork.quality.incident.World.result;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.meshwork.quality.QualityTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When it is over, and who has the say about that. */
@QualityTest
class RecoveryTest {

  @Inject World world;
  @Inject IncidentWatch watch;
  @Inject Turn turn;
  @Inject ResponseService responses;

  @Test
  void whatCannotBeCheckedAnyMoreHasNotRecovered() {
    result("fail", "blind");
    String id = world.incident("blind");

    result("error", "blind");
    result("error", "blind");
    world.settle();

    get("/incidents/" + id).body("state", equalTo("open"));
    get("/incidents/" + id + "/datasets").body("items.isFailing", contains(true));
    result("warn", "blind");
    world.settle();
    get("/incidents/" + id).body("state", equalTo("resolved"));
    result("error", "blind");
    watch.review();
    world.settle();
    get("/incidents/" + id).body("state", equalTo("resolved"));
  }

  @Test
  void whatCannotBeCheckedAndNobodyDemandsAnyMoreIsOver() {
    result("fail", "blind_retired");
    String id = world.incident("blind_retired");
    world.declare("blind_retired", "error", true);

    result("error", "blind_retired");
    world.settle();

    get("/incidents/" + id).body("state", equalTo("resolved"));
  }

  /** It had recovered meanwhile, of which nobody was told, as it was in no incident. */
  @Test
  void whatAPersonReopensStaysOpen() {
    result("fail", "returned");
    String id = world.incident("returned");
    resolve(id);
    result("pass", "returned");
    world.settle();

    reopen(id);
    watch.review();
    world.settle();

    get("/incidents/" + id).body("state", equalTo("open"));
    get("/incidents/" + id + "/datasets")
        .body("items.isCurrent", contains(true))
        .body("items.isFailing", contains(false));
    result("fail", "returned");
    world.settle();
    result("pass", "returned");
    world.settle();
    get("/incidents/" + id).body("state", equalTo("resolved"));
  }

  @Test
  void whatStillFailsIsFailingInWhatIsReopened() {
    world.flow("reopened_root", "reopened_effect");
    result("fail", "reopened_root");
    result("fail", "reopened_effect");
    String id = world.incident("reopened_root");
    resolve(id);
    result("pass", "reopened_root");
    world.settle();

    reopen(id);

    get("/incidents/" + id + "/datasets")
        .body("items.isCurrent", contains(true, true))
        .body("items.isFailing", contains(false, true));
    result("pass", "reopened_effect");
    world.settle();
    get("/incidents/" + id).body("state", equalTo("resolved"));
  }

  /** Its failing again was recorded, but nobody had looked at it yet. */
  @Test
  void whatFailsWhenAPersonSaysThatItIsOverIsDealtWith() {
    world.flow("settled_root", "settled_effect");
    result("fail", "settled_root");
    result("fail", "settled_effect");
    String id = world.incident("settled_root");
    result("pass", "settled_effect");
    world.settle();

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              turn.take();
              result("fail", "settled_effect");
              responses.resolve(
                  new ResponseService.Act(UUID.fromString(id), null, "user:ada"),
                  new ReasonDraft("Known."));
            });
    world.settle();

    get("/incidents?state=open&dataset=" + dataset("settled_effect")).body("items", empty());
    result("fail", "settled_effect");
    world.settle();
    get("/incidents?state=open&dataset=" + dataset("settled_effect"))
        .body("items.dataset", contains(dataset("settled_effect")));
  }

  private static void resolve(String id) {
    post("/incidents/" + id + "/resolution", "{\"reason\": \"Known.\"}").statusCode(200);
  }

  private static void reopen(String id) {
    post("/incidents/" + id + "/reopening", "{\"reason\": \"Look again.\"}").statusCode(200);
  }
}

package io.meshwork.lineage.scene;

import static io.meshwork.lineage.LineageClient.emit;
import static io.meshwork.lineage.LineageClient.get;
import static io.meshwork.lineage.LineageClient.getEventually;
import static io.meshwork.lineage.openlineage.EventBuilder.event;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.meshwork.lineage.LineageTest;
import io.meshwork.lineage.openlineage.EventBuilder;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Jobs that runs of another started are shown as that one, if somebody wants it so. */
@LineageTest
class FoldedSceneTest {

  private final String dag = "dag_" + UUID.randomUUID().toString().replace("-", "");
  private final String scene =
      "/lineage?direction=downstream&depth=10&urn=dataset:warehouse:" + dag + ".raw";

  @Test
  void theTasksOfADagAreShownAsTheDag() {
    runDag();

    getEventually(scene + "&fold=true")
        .body(
            "nodes.urn",
            contains(dataset("raw"), "job:scheduler:" + dag, dataset("staged"), dataset("mart")))
        .body("nodes.hop", contains(0, 1, 2, 4))
        .body(
            "nodes[1].folded",
            contains("job:scheduler:" + dag + ".extract", "job:scheduler:" + dag + ".load"))
        .body("nodes[1].lastRun", equalTo("completed"))
        .body("nodes[0].folded", nullValue())
        .body("edges", hasSize(4))
        .body(
            "edges.findAll { it.origin == 'job:scheduler:%s' }.destination".formatted(dag),
            containsInAnyOrder(dataset("staged"), dataset("mart")));
  }

  @Test
  void nobodyHasToFold() {
    runDag();

    getEventually(scene)
        .body("nodes.urn", hasItems("job:scheduler:" + dag + ".extract"))
        .body("nodes", hasSize(5));
  }

  @Test
  void whoAsksAboutATaskIsShownTheDag() {
    runDag();
    getEventually(scene);

    get("/lineage?depth=1&fold=true&urn=job:scheduler:" + dag + ".load")
        .statusCode(200)
        .body("root", equalTo("job:scheduler:" + dag))
        .body("nodes[0].urn", equalTo("job:scheduler:" + dag))
        .body("nodes[0].hop", equalTo(0));
  }

  @Test
  void whatSurroundsTheTasksOfADagSurroundsTheDag() {
    runDag();
    getEventually("/jobs/scheduler/" + dag + ".load");

    get("/lineage?depth=1&fold=true&urn=job:scheduler:" + dag)
        .statusCode(200)
        .body(
            "nodes.urn",
            containsInAnyOrder(
                "job:scheduler:" + dag, dataset("raw"), dataset("staged"), dataset("mart")))
        .body("nodes.find { it.urn == 'job:scheduler:%s' }.hop".formatted(dag), equalTo(0))
        .body("edges", hasSize(4));
    get("/lineage?depth=1&urn=job:scheduler:" + dag).body("nodes", hasSize(1));
  }

  @Test
  void aJobThatIsOnlyKnownAsAParentHasAPlace() {
    say(
        event("COMPLETE", "2026-03-01T10:05:00Z", UUID.randomUUID().toString(), dag + ".task")
            .parent(dag + "_silent", "application-1")
            .output(dag + ".mart"));

    getEventually("/jobs/scheduler/" + dag + "_silent/children")
        .body("name", contains(dag + ".task"));
    get("/lineage?depth=1&fold=true&urn=job:scheduler:" + dag + "_silent")
        .body("nodes.urn", contains("job:scheduler:" + dag + "_silent", dataset("mart")));
  }

  @Test
  void aParentOfWhichNothingElseIsKnownStandsForItsChildrenAllTheSame() {
    String app = dag + "_app";
    say(
        event("COMPLETE", "2026-03-01T10:05:00Z", UUID.randomUUID().toString(), dag + ".append")
            .parent(app, "application-1")
            .input(dag + ".raw")
            .output(dag + ".mart"));
    say(
        event("FAIL", "2026-03-01T10:06:00Z", UUID.randomUUID().toString(), dag + ".overwrite")
            .parent(app, "application-1")
            .input(dag + ".raw")
            .output(dag + ".other"));

    getEventually("/jobs/scheduler/" + dag + ".overwrite");
    getEventually(scene + "&fold=true")
        .body("nodes[1].urn", equalTo("job:scheduler:" + app))
        .body("nodes[1].lastRun", equalTo("failed"))
        .body("nodes[1].folded", hasSize(2))
        .body("edges", hasSize(3));
  }

  @Test
  void jobsThatTellOfEachOtherAsParentsAreShownSomehow() {
    say(
        event("COMPLETE", "2026-03-01T10:05:00Z", "one", dag + ".one")
            .parent(dag + ".other", "other")
            .input(dag + ".raw"));
    say(
        event("COMPLETE", "2026-03-01T10:05:00Z", "other", dag + ".other")
            .parent(dag + ".one", "one")
            .input(dag + ".raw"));

    getEventually("/jobs/scheduler/" + dag + ".other");
    getEventually(scene + "&fold=true").body("nodes", hasSize(3));
  }

  @Test
  void aDagTellsItsTasksAndHowItWent() {
    runDag();
    getEventually(scene);

    get("/jobs/scheduler/" + dag + "/children")
        .statusCode(200)
        .body("name", contains(dag + ".extract", dag + ".load"));
    get("/jobs/scheduler/" + dag + ".load/children").body("$", hasSize(0));
    get("/jobs/scheduler/nobody/children").statusCode(404);
  }

  @Test
  void theLatestRunsOfAJobAreCountedAndMeasured() {
    for (int day = 1; day <= 3; day++) {
      String run = UUID.randomUUID().toString();
      say(event("START", "2026-03-0%dT10:00:00Z".formatted(day), run, dag));
      say(event("COMPLETE", "2026-03-0%dT10:0%d:00Z".formatted(day, day), run, dag));
    }
    say(event("FAIL", "2026-03-04T10:00:00Z", "failed", dag));
    say(event("START", "2026-03-05T10:00:00Z", "running", dag));
    getEventually("/runs/running");

    get("/jobs/scheduler/" + dag + "/statistics")
        .statusCode(200)
        .body("runs", equalTo(5))
        .body("completed", equalTo(3))
        .body("failed", equalTo(1))
        .body("running", equalTo(1))
        .body("duration.min", equalTo("PT1M"))
        .body("duration.p50", equalTo("PT2M"))
        .body("duration.max", equalTo("PT3M"))
        .body("pause", equalTo("PT24H"));
    get("/jobs/scheduler/" + dag + "/statistics?runs=1")
        .body("runs", equalTo(1))
        .body("duration", nullValue());
    get("/jobs/scheduler/" + dag + "/statistics?runs=0").statusCode(400);
    get("/jobs/scheduler/nobody/statistics").statusCode(404);
  }

  private void runDag() {
    String run = UUID.randomUUID().toString();
    say(event("START", "2026-03-01T10:00:00Z", run, dag));
    say(
        event("COMPLETE", "2026-03-01T10:05:00Z", UUID.randomUUID().toString(), dag + ".extract")
            .parent(dag, run)
            .input(dag + ".raw")
            .output(dag + ".staged"));
    say(event("COMPLETE", "2026-03-01T10:10:00Z", run, dag));
    say(
        event("COMPLETE", "2026-03-01T10:09:00Z", UUID.randomUUID().toString(), dag + ".load")
            .parent(dag, run)
            .input(dag + ".staged")
            .output(dag + ".mart"));
    getEventually("/lineage?urn=" + dataset("mart"));
  }

  private String dataset(String name) {
    return "dataset:warehouse:" + dag + "." + name;
  }

  private static void say(EventBuilder event) {
    emit(event.toString()).statusCode(201);
  }
}

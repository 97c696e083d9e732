package io.meshwork.e2e;

import static io.meshwork.e2e.RunningMesh.asPipeline;
import static io.meshwork.e2e.RunningMesh.mesh;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshwork.local.ServiceProcess;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Services end in the middle of their work, and nothing that was accepted is lost or doubled. */
class CrashIT {

  private static final int WHILE_RUNNING = 15;

  private final Instant start = Instant.parse("2026-11-01T00:00:00Z");

  @Test
  void whatWasAcceptedBeforeDuringAndAfterEachCrashIsFoundExactlyOnce() throws Exception {
    List<ServiceProcess> services =
        List.of(mesh().catalog(), mesh().lineage(), mesh().quality(), mesh().gateway());
    try (var events = new Writer(this::sendEvent);
        var teams = new Writer(this::sendTeam);
        var results = new Writer(this::sendResult)) {
      for (ServiceProcess service : services) {
        await(events, teams, results);
        service.kill();
        // Long enough for writes to run into the gap.
        Thread.sleep(Duration.ofMillis(500));
        service.start();
        await(events, teams, results);
      }
      Set<Integer> acceptedEvents = events.stop();
      Set<Integer> acceptedTeams = teams.stop();
      Set<Integer> acceptedResults = results.stop();

      mesh().awaitSettled();
      assertThat(found("kind=job&q=crashing", "job:crash:crashing_"))
          .isEqualTo(inOrder(acceptedEvents));
      assertThat(found("kind=dataset&q=crashed", "dataset:crash:crashed_"))
          .isEqualTo(inOrder(acceptedEvents));
      assertThat(found("kind=team&q=crashers", "team:crashers-")).isEqualTo(inOrder(acceptedTeams));
      assertThat(eventsOfEachJob(acceptedEvents)).allMatch(count -> count == 1);
      assertThat(results()).isEqualTo(inOrder(acceptedResults));
    }
  }

  private static void await(Writer... writers) {
    for (Writer writer : writers) {
      int goal = writer.accepted() + WHILE_RUNNING;
      Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> writer.accepted() >= goal);
    }
  }

  private Response sendEvent(int number) {
    var run = UUID.nameUUIDFromBytes(("crash" + number).getBytes(UTF_8));
    return asPipeline()
        .body(
            """
            {
              "eventTime": "2026-11-01T12:00:00Z",
              "eventType": "COMPLETE",
              "run": {"runId": "%s"},
              "job": {"namespace": "crash", "name": "crashing_%d"},
              "outputs": [{"namespace": "crash", "name": "crashed_%d"}],
              "producer": "https://example.org/crash",
              "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent"
            }
            """
                .formatted(run, number, number))
        .post("/api/v1/lineage");
  }

  private Response sendTeam(int number) {
    return asPipeline().body("{\"title\":\"Crashers\"}").put("/api/v1/teams/crashers-" + number);
  }

  private Response sendResult(int number) {
    return asPipeline()
        .body(
            """
            [{
              "dataset": "dataset:crash:checked", "check": "survives", "outcome": "pass",
              "dimension": "accuracy", "measuredAt": "%s"
            }]
            """
                .formatted(start.plusSeconds(number)))
        .post("/api/v1/check-results");
  }

  /** The numbers at the end of the URNs of all hits, with repetitions if there are any. */
  private static List<Integer> found(String query, String prefix) {
    var numbers = new ArrayList<Integer>();
    String token = "";
    do {
      Response page =
          asPipeline().get("/api/v1/search?pageSize=100&" + query + "&pageToken=" + token);
      page.then().statusCode(200);
      page.<List<String>>path("items.urn").stream()
          .map(urn -> Integer.valueOf(urn.substring(prefix.length())))
          .forEach(numbers::add);
      token = page.path("nextPageToken");
    } while (token != null);
    return numbers.stream().sorted().toList();
  }

  private static List<Integer> eventsOfEachJob(Set<Integer> numbers) {
    return numbers.stream()
        .map(
            number ->
                asPipeline()
                    .get("/api/v1/lineage/events?job=job:crash:crashing_" + number)
                    .<List<Object>>path("items")
                    .size())
        .toList();
  }

  private List<Integer> results() {
    var numbers = new ArrayList<Integer>();
    String token = "";
    do {
      Response page =
          asPipeline()
              .get(
                  "/api/v1/check-results?dataset=dataset:crash:checked&check=survives&pageSize=100&pageToken="
                      + token);
      page.<List<String>>path("items.measuredAt").stream()
          .map(at -> (int) Duration.between(start, Instant.parse(at)).toSeconds())
          .forEach(numbers::add);
      token = page.path("nextPageToken");
    } while (token != null);
    return numbers.stream().sorted().toList();
  }

  private static List<Integer> inOrder(Set<Integer> numbers) {
    return new TreeSet<>(numbers).stream().toList();
  }
}

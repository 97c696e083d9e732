package io.meshwork.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Whether everything that was sent to a mesh is found by its search. */
final class Settled {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(250);

  /** Between two steps of an event's way there is a moment in which nobody seems to have it. */
  private static final int QUIET_LOOKS = 4;

  private Settled() {}

  /**
   * Waits until nothing is under way any more.
   *
   * @throws LaunchFailure if that takes too long
   */
  static void await(Mesh mesh) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int quiet = 0;
    try (var http = HttpClient.newHttpClient()) {
      while (quiet < QUIET_LOOKS) {
        quiet = isQuiet(status(http, mesh)) ? quiet + 1 : 0;
        if (System.nanoTime() > deadline) {
          throw new LaunchFailure(
              "The search index did not catch up within %d s.".formatted(PATIENCE.toSeconds()),
              "See the logs in " + mesh.path() + ".");
        }
        Thread.sleep(PAUSE);
      }
    } catch (IOException failed) {
      throw new LaunchFailure("The gateway does not answer: " + failed, "See " + mesh.path() + ".");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting", interrupted);
    }
  }

  private static JsonNode status(HttpClient http, Mesh mesh)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(mesh.address().resolve("/api/v1/status"))
            .header("Authorization", "Bearer " + mesh.apiKey())
            .build();
    return new ObjectMapper().readTree(http.send(request, BodyHandlers.ofString()).body());
  }

  private static boolean isQuiet(JsonNode status) {
    for (JsonNode service : status.path("services")) {
      if (service.path("outbox").path("waiting").asLong(-1) != 0) {
        return false;
      }
    }
    return status.path("index").path("lag").asLong(-1) == 0;
  }
}

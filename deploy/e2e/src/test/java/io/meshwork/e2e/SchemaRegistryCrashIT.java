package io.meshwork.e2e;

import static io.meshwork.e2e.RunningMesh.asPipeline;
import static io.meshwork.e2e.RunningMesh.mesh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.meshwork.local.ServiceProcess;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The schema registry ends while schemas are registered, and keeps each that it gave an id. */
class SchemaRegistryCrashIT {

  private static final int WRITERS = 4;
  private static final int WHILE_RUNNING = 10;

  /** By subject and number of the schema. */
  private final Map<String, Integer> ids = new ConcurrentHashMap<>();

  @Test
  void everyIdThatWasAnsweredStillNamesItsSchema() throws Exception {
    ServiceProcess catalog = mesh().catalog();
    var writers = new ArrayList<Writer>();
    for (int i = 0; i < WRITERS; i++) {
      String subject = "crashing-" + i;
      writers.add(new Writer(number -> register(subject, number)));
    }
    try {
      await(writers);
      catalog.kill();
      // Long enough for writes to run into the gap.
      Thread.sleep(Duration.ofMillis(500));
      catalog.start();
      await(writers);
    } finally {
      writers.forEach(Writer::close);
    }

    for (int i = 0; i < WRITERS; i++) {
      assertAllIsThere("crashing-" + i, writers.get(i).stop());
    }
    assertThat(ids.values()).doesNotHaveDuplicates();
  }

  private static void await(List<Writer> writers) {
    for (Writer writer : writers) {
      int goal = writer.accepted() + WHILE_RUNNING;
      Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> writer.accepted() >= goal);
    }
  }

  private Response register(String subject, int number) {
    Response answer =
        asPipeline()
            .body("{\"schema\": \"%s\"}".formatted(schema(subject, number).replace("\"", "\\\"")))
            .post("/apis/ccompat/v7/subjects/" + subject + "/versions");
    if (answer.statusCode() == 200) {
      ids.put(subject + number, answer.path("id"));
    }
    return answer;
  }

  /** Each adds a field, and so can read what all before it wrote. */
  private static String schema(String subject, int number) {
    List<String> fields =
        IntStream.rangeClosed(0, number)
            .mapToObj("{\"name\":\"f%d\",\"type\":\"int\",\"default\":0}"::formatted)
            .toList();
    return "{\"type\":\"record\",\"name\":\"%s\",\"fields\":[%s]}"
        .formatted(subject.replace('-', '_'), String.join(",", fields));
  }

  private void assertAllIsThere(String subject, Set<Integer> accepted) {
    List<Integer> versions =
        asPipeline()
            .get("/apis/ccompat/v7/subjects/" + subject + "/versions")
            .jsonPath()
            .getList("$");
    assertThat(versions)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, accepted.size()).boxed().toList());
    List<Integer> answered = accepted.stream().map(number -> ids.get(subject + number)).toList();
    assertThat(
            asPipeline()
                .get("/apis/ccompat/v7/schemas?subjectPrefix=" + subject)
                .jsonPath()
                .getList("id", Integer.class))
        .containsExactlyElementsOf(answered);
    for (int number : accepted) {
      asPipeline()
          .get("/apis/ccompat/v7/schemas/ids/" + answered.get(number))
          .then()
          .body("schema", equalTo(schema(subject, number)));
    }
  }
}

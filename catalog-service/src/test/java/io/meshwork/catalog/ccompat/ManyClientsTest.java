package io.meshwork.catalog.ccompat;

import static io.meshwork.catalog.ccompat.Registry.ROOT;
import static io.meshwork.catalog.ccompat.Registry.avro;
import static io.meshwork.catalog.ccompat.Registry.client;
import static io.meshwork.catalog.ccompat.Registry.field;
import static io.meshwork.catalog.ccompat.Registry.get;
import static io.meshwork.catalog.ccompat.Registry.optional;
import static io.meshwork.catalog.ccompat.Registry.put;
import static io.meshwork.catalog.ccompat.Registry.record;
import static io.meshwork.catalog.ccompat.Registry.subject;
import static io.meshwork.catalog.ccompat.Registry.tryToRegister;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.meshwork.catalog.CatalogTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@CatalogTest
class ManyClientsTest {

  private static final int CLIENTS = 64;

  /** What a client was answered: the schema it sent and the id it got. */
  private record Answered(String subject, String schema, int id) {}

  @Test
  void manyWhoRegisterTheSameAtOnceGetOneIdAndOneVersion() throws Exception {
    String orders = subject("orders");
    String schema = record(orders.replace('-', '_'), field("id", "\"long\""));

    List<Answered> answers = atOnce(client -> List.of(register(orders, schema)));

    assertThat(answers)
        .hasSize(CLIENTS)
        .extracting(Answered::id)
        .containsOnly(answers.getFirst().id());
    assertThat(versions(orders)).containsExactly(1);
  }

  @Test
  void manyWhoRegisterAnythingAnywhereGetALinearHistory() throws Exception {
    List<String> subjects = IntStream.range(0, 4).mapToObj(i -> subject("s" + i)).toList();
    subjects.forEach(subject -> put("/config/" + subject, "{\"compatibility\": \"BACKWARD\"}"));
    String record = subjects.getFirst().replace('-', '_');

    List<Answered> answers =
        atOnce(
            client ->
                IntStream.range(0, 4)
                    .mapToObj(
                        turn ->
                            register(
                                subjects.get((client + turn) % subjects.size()),
                                record(
                                    record,
                                    optional("f" + client % 16, "\"long\"", "0"),
                                    optional("g" + turn, "\"long\"", "0"))))
                    .toList());

    Map<String, Integer> ids = new HashMap<>();
    for (Answered answer : answers) {
      assertThat(ids.merge(answer.schema(), answer.id(), (one, other) -> one))
          .as("one schema, one id")
          .isEqualTo(answer.id());
    }
    assertThat(ids.values()).as("one id, one schema").doesNotHaveDuplicates();
    for (String subject : subjects) {
      List<Integer> versions = versions(subject);
      assertThat(versions)
          .as("linear and without gaps")
          .containsExactlyElementsOf(IntStream.rangeClosed(1, versions.size()).boxed().toList());
      List<Integer> registered =
          versions.stream()
              .map(
                  version ->
                      get("/subjects/" + subject + "/versions/" + version)
                          .extract()
                          .<Integer>path("id"))
              .toList();
      assertThat(registered)
          .as("nothing that was answered is lost, and nothing is there twice")
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(
              answers.stream()
                  .filter(answer -> answer.subject().equals(subject))
                  .map(Answered::id)
                  .distinct()
                  .toList());
    }
  }

  @Test
  void manyAtOnceAreEachRefusedAndQuotedByThemselves() throws Exception {
    String run = subject("group");
    List<Integer> statuses = new CopyOnWriteArrayList<>();

    atOnce(
        number -> {
          String type = number % 8 == 0 ? "\"unheard\"" : "\"long\"";
          Response response =
              client()
                  .header("X-Change-Message", "by client " + number)
                  .body(avro(record("r" + number, field("f", type))))
                  .post(ROOT + "/subjects/" + run + "-" + number + "/versions");
          assertThat(response.statusCode()).isEqualTo(number % 8 == 0 ? 422 : 200);
          statuses.add(response.statusCode());
          return List.of();
        });

    assertThat(statuses).hasSize(CLIENTS);
    for (int number = 0; number < CLIENTS; number++) {
      String name = run + "-" + number;
      if (number % 8 == 0) {
        get("/subjects/" + name + "/versions").statusCode(404);
        continue;
      }
      assertThat(versions(name)).containsExactly(1);
      client()
          .accept("application/json")
          .get("/api/v1/changes?urn=subject:" + name)
          .then()
          .body("items.message", contains("by client " + number));
    }
  }

  private interface Client {
    List<Answered> call(int number);
  }

  private static List<Answered> atOnce(Client client) throws Exception {
    var barrier = new CyclicBarrier(CLIENTS);
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Answered>>> calls =
          IntStream.range(0, CLIENTS)
              .mapToObj(
                  number ->
                      executor.submit(
                          () -> {
                            barrier.await();
                            return client.call(number);
                          }))
              .toList();
      var answers = new ArrayList<Answered>();
      for (Future<List<Answered>> call : calls) {
        answers.addAll(call.get());
      }
      return answers;
    }
  }

  private static Answered register(String subject, String schema) {
    Response response = tryToRegister(subject, avro(schema));
    assertThat(response.statusCode()).as(response.body().asString()).isEqualTo(200);
    return new Answered(subject, schema, response.path("id"));
  }

  private static List<Integer> versions(String subject) {
    return get("/subjects/" + subject + "/versions").extract().path("$");
  }
}

package io.meshwork.quality.notify;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.test.Signer;
import io.meshwork.quality.QualityTest;
import io.meshwork.quality.notify.channel.Change;
import io.meshwork.quality.notify.channel.Role;
import io.meshwork.quality.notify.channel.Severity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is delivered when, how often, and what is not. */
@QualityTest
class DeliveryTest {

  private static final String ALERTS = "alerts/api/v2/alerts";
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Instant SINCE = Instant.parse("2026-03-02T09:30:00Z");

  @Inject NotificationService notifications;
  @Inject HeldNotifications held;
  @Inject Couriers couriers;
  @Inject Statements statements;

  @Test
  void whatAsManyReplicasDiedOfAsMayBeIsGivenUpAndNotSent() {
    UUID incident = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                add(
                    incident,
                    "flaky",
                    "state = 'SENDING', attempt = 3, locked_until = now() - interval '1 second'"));

    couriers.giveUpLost();

    list("incident=" + incident)
        .body("items.state", contains("dead"))
        .body("items.attempt", contains(3))
        .body("items.fault", contains(containsString("died, 3 times")));
    assertThat(Receivers.to("flaky", incident)).isEmpty();
  }

  @Test
  void whatAsManyReplicasDiedOfAsMayBeIsNotTakenOnceMore() {
    UUID worn = UUID.randomUUID();
    UUID lost = UUID.randomUUID();
    inVain(
        () -> {
          add(
              worn,
              "channel a",
              "state = 'SENDING', attempt = 3, due_at = now() - interval '2 days',"
                  + " locked_until = now() - interval '1 second'");
          add(
              lost,
              "channel b",
              "state = 'SENDING', attempt = 2, due_at = now() - interval '1 day',"
                  + " locked_until = now() - interval '1 second'");

          assertThat(takeOneOf("a replica", Set.of(worn, lost))).isEqualTo(lost);
        });
  }

  @Test
  void whatIsToldAgainWaitsForItsNextTimeWhateverBecomesOfThisOne() {
    rule("again", "alerts", "again");
    UUID incident = UUID.randomUUID();
    tell(incident, 1, Change.OPENED, "again");
    await().until(() -> Receivers.to("alerts", incident).size() >= 2);
    int before = Receivers.to("alerts", incident).size();

    Receivers.answer(ALERTS, Stream.generate(() -> 500).limit(60).toArray(Integer[]::new));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Receivers.to("alerts", incident).size() >= before + 6);
    list("incident=" + incident)
        .body("items", hasSize(1))
        .body("items[0].fault", containsString("500"));
    Receivers.answer(ALERTS, 204);

    int after = Receivers.to("alerts", incident).size();
    await().until(() -> Receivers.to("alerts", incident).size() >= after + 2);
    await().untilAsserted(() -> list("incident=" + incident).body("items[0].fault", equalTo("")));
    tell(incident, 2, Change.RESOLVED, "again");
    await()
        .untilAsserted(
            () ->
                list("incident=" + incident)
                    .body("items.state", contains("delivered", "delivered")));
  }

  @Test
  void onlyTheLastIsToldAgain() {
    rule("last", "alerts", "last");
    UUID incident = UUID.randomUUID();
    tell(incident, 1, Change.OPENED, "last");
    await().until(() -> repeated(incident).equals(List.of(1L)));

    tell(incident, 2, Change.ESCALATED, "last");

    await().until(() -> repeated(incident).equals(List.of(2L)));
    tell(incident, 3, Change.RESOLVED, "last");
    await()
        .untilAsserted(
            () -> list("incident=" + incident).body("items[0].state", equalTo("delivered")));
    assertThat(repeated(incident)).isEmpty();
  }

  private List<Long> repeated(UUID incident) {
    return statements.list(
        """
        SELECT occasion FROM notification
        WHERE incident = ? AND repeat_at IS NOT NULL AND state = 'DELIVERED'
        """,
        row -> row.getLong(1),
        incident);
  }

  /** In a transaction that is taken back, so that only this test sees the messages. */
  @Test
  void whatIsNewGoesBeforeWhatIsToldAgain() {
    UUID old = UUID.randomUUID();
    UUID news = UUID.randomUUID();
    inVain(
        () -> {
          add(
              old,
              "channel a",
              "state = 'DELIVERED', due_at = now() - interval '1 day', delivered_at = now() - interval '1 day',"
                  + " repeat_at = now() - interval '1 hour'");
          add(news, "channel b", "due_at = now()");

          assertThat(takeOneOf("a replica", Set.of(old, news))).isEqualTo(news);
          assertThat(takeOneOf("a replica", Set.of(old, news))).isEqualTo(old);
        });
  }

  @Test
  void aChannelThatHangsKeepsOneCourierAndNotAll() {
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    UUID elsewhere = UUID.randomUUID();
    inVain(
        () -> {
          add(first, "channel a", "due_at = now() - interval '3 days'");
          add(second, "channel a", "due_at = now() - interval '2 days'");
          add(elsewhere, "channel b", "due_at = now() - interval '1 day'");
          Set<UUID> all = Set.of(first, second, elsewhere);

          assertThat(takeOneOf("a replica", all)).isEqualTo(first);
          assertThat(takeOneOf("a replica", all)).isEqualTo(elsewhere);
          assertThat(takeOneOf("another replica", all)).isEqualTo(second);
        });
  }

  /** Others' messages that are due too are taken on the way. */
  private UUID takeOneOf(String owner, Set<UUID> incidents) {
    while (true) {
      UUID taken = held.take(owner, LEASE, 3).orElseThrow().message().incident();
      if (incidents.contains(taken)) {
        return taken;
      }
    }
  }

  private static void inVain(Runnable work) {
    QuarkusTransaction.begin();
    try {
      work.run();
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  @Test
  void whatIsOutOfDateIsNotTriedAgain() {
    rule("outdated", "dead", "outdated");
    UUID incident = UUID.randomUUID();
    Receivers.answer("dead", 500, 500, 500);
    tell(incident, 1, Change.OPENED, "outdated");
    await().untilAsserted(() -> list("incident=" + incident).body("items.state", contains("dead")));
    String id = list("incident=" + incident).extract().path("items[0].id");
    tell(incident, 2, Change.ESCALATED, "outdated");
    await()
        .untilAsserted(
            () -> list("incident=" + incident).body("items.state", contains("delivered", "dead")));

    signedIn()
        .post("/api/v1/notifications/" + id + "/retry")
        .then()
        .statusCode(409)
        .body("detail", containsString("see how incident " + incident + " stands"));

    list("incident=" + incident).body("items.state", contains("delivered", "dead"));
    assertThat(Receivers.types("dead", incident).getLast()).isEqualTo("incident.escalated");
  }

  private void add(UUID incident, String channel, String says) {
    statements.update(
        """
        INSERT INTO notification (incident, occasion, channel, rule, message, state, created_at, due_at)
        VALUES (?, 1, ?, 'x', ?::jsonb, 'WAITING', now(), '2100-01-01')
        """,
        incident,
        channel,
        """
        {"incident": "%s", "change": "opened", "severity": "minor", "role": "owner", "title": "t",
         "text": "t", "dataset": "dataset:a:b", "domain": "", "team": "", "products": [],
         "since": "2026-03-02T09:30:00Z", "at": "2026-03-02T09:30:00Z"}
        """
            .formatted(incident));
    statements.update("UPDATE notification SET " + says + " WHERE incident = ?", incident);
  }

  private void tell(UUID incident, long occasion, Change change, String domain) {
    var owner = new Party(Role.OWNER, "team", domain, Set.of(), null);
    var notice =
        new Notice(
            incident,
            occasion,
            change,
            Severity.MAJOR,
            "title",
            "text",
            "dataset:shop:orders",
            domain,
            "team",
            SINCE,
            SINCE,
            change.isEnd() ? List.of() : List.of(owner));
    QuarkusTransaction.requiringNew().run(() -> notifications.tell(notice));
  }

  private static void rule(String name, String channel, String domain) {
    signedIn()
        .body("{\"channel\": \"%s\", \"domains\": [\"%s\"]}".formatted(channel, domain))
        .put("/api/v1/notification-rules/" + name)
        .then()
        .statusCode(201);
  }

  private static ValidatableResponse list(String query) {
    return signedIn().get("/api/v1/notifications?" + query).then().statusCode(200);
  }

  private static RequestSpecification signedIn() {
    return given().auth().oauth2(Signer.token("quality")).contentType("application/json");
  }
}

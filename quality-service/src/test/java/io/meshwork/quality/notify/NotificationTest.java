package io.meshwork.quality.notify;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.meshwork.platform.test.Signer;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.QualityTest;
import io.meshwork.quality.notify.channel.Change;
import io.meshwork.quality.notify.channel.Messages;
import io.meshwork.quality.notify.channel.Role;
import io.meshwork.quality.notify.channel.Severity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QualityTest
class NotificationTest {

  private static final Instant SINCE = Instant.parse("2026-03-02T09:30:00Z");

  @Inject NotificationService notifications;
  @Inject HeldNotifications held;
  @Inject Couriers couriers;
  @Inject DataSource dataSource;
  @Inject Clock clock;

  @Test
  void aWebhookIsSignedAndSaysWhatHappened() throws Exception {
    rule("signed", "ops", "\"domains\": [\"signed\"]");
    UUID incident = UUID.randomUUID();

    tell(incident, 1, Change.OPENED, Severity.MAJOR, owner("signed"), affected("signed/below"));

    await().until(() -> Receivers.to("ops", incident).size() == 1);
    Receivers.Request request = Receivers.to("ops", incident).getFirst();
    String id = request.header("webhook-id");
    String time = request.header("webhook-timestamp");
    assertThat(request.header("webhook-signature")).isEqualTo(sign(id, time, request.body()));
    assertThat(Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), clock.instant()))
        .isLessThan(Duration.ofMinutes(1));
    assertThat(request.json().getString("type")).isEqualTo("incident.opened");
    assertThat(request.json().getString("data.role")).isEqualTo("owner");
    assertThat(request.json().getString("data.severity")).isEqualTo("major");
    assertThat(request.json().getString("data.since")).isEqualTo("2026-03-02T09:30:00Z");
    assertThat(request.json().getList("data.products", String.class))
        .containsExactly("product:signed%2Fbelow/orders");
    assertThat(request.json().getString("data.link"))
        .isEqualTo("https://mesh.example/incidents/" + incident);
    list("incident=" + incident)
        .body("items", hasSize(1))
        .body("items[0].state", equalTo("delivered"))
        .body("items[0].rule", equalTo("signed"));
  }

  /** By hand, from the text of the standard, not by the code under test. */
  private static String sign(String id, String time, String body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    byte[] key = Base64.getDecoder().decode(Receivers.SECRET.substring("whsec_".length()));
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    byte[] signature = mac.doFinal((id + "." + time + "." + body).getBytes(UTF_8));
    return "v1," + Base64.getEncoder().encodeToString(signature);
  }

  @Test
  void aChannelIsToldOnceOfEachChangeHoweverManyRulesNameIt() {
    rule("twice-owner", "twice", "\"domains\": [\"twice\"], \"roles\": [\"owner\"]");
    rule("twice-affected", "twice", "\"domains\": [\"twice\"], \"roles\": [\"affected\"]");
    rule("twice-critical", "twice", "\"domains\": [\"twice\"], \"severities\": [\"critical\"]");
    UUID incident = UUID.randomUUID();

    for (int i = 0; i < 2; i++) {
      tell(incident, 1, Change.OPENED, Severity.CRITICAL, owner("twice"), affected("twice/a"));
    }
    tell(incident, 2, Change.RESOLVED, Severity.CRITICAL);

    await()
        .untilAsserted(
            () ->
                assertThat(Receivers.types("twice", incident))
                    .containsExactly("incident.opened", "incident.resolved"));
    list("incident=" + incident).body("items", hasSize(2));
  }

  @Test
  void rulesGoByDomainTeamTagSeverityAndRole() {
    rule("by-tag", "ops", "\"domains\": [\"by\"], \"tags\": [\"pii\"]");
    rule("by-team", "checkout", "\"domains\": [\"by\"], \"teams\": [\"team-of-by\"]");
    rule("by-severity", "finance", "\"domains\": [\"by\"], \"severities\": [\"critical\"]");
    rule("by-role", "quiet", "\"domains\": [\"by\"], \"roles\": [\"affected\"]");
    UUID incident = UUID.randomUUID();

    tell(incident, 1, Change.OPENED, Severity.MAJOR, owner("by"), affected("bystander"));

    await().until(() -> Receivers.to("checkout", incident).size() == 1);
    list("incident=" + incident).body("items.channel", contains("checkout"));
  }

  @Test
  void whatWasNotTakenIsTriedAgainAndWhatFollowsWaits() {
    rule("order", "order", "\"domains\": [\"order\"]");
    UUID incident = UUID.randomUUID();
    Receivers.answer("order", 503, 500);

    tell(incident, 1, Change.OPENED, Severity.MINOR, owner("order"));
    tell(incident, 2, Change.RESOLVED, Severity.MINOR);

    await()
        .untilAsserted(
            () ->
                assertThat(Receivers.types("order", incident))
                    .containsExactly(
                        "incident.opened",
                        "incident.opened",
                        "incident.opened",
                        "incident.resolved"));
    assertThat(
            Receivers.to("order", incident).stream().map(request -> request.header("webhook-id")))
        .as("the same message has the same id")
        .hasSize(4)
        .extracting(String::toString)
        .satisfies(ids -> assertThat(Set.copyOf(ids)).hasSize(2));
    await().untilAsserted(() -> list("incident=" + incident).body("items.attempt", contains(1, 3)));
  }

  @Test
  void whatCannotBeDeliveredIsSeenAndCanBeTriedAgain() {
    rule("dead", "dead", "\"domains\": [\"dead\"]");
    UUID incident = UUID.randomUUID();
    Receivers.answer("dead", 500, 500, 500);

    tell(incident, 1, Change.OPENED, Severity.MINOR, owner("dead"));

    await()
        .untilAsserted(
            () ->
                list("state=dead&incident=" + incident)
                    .body("items", hasSize(1))
                    .body("items[0].attempt", equalTo(3))
                    .body("items[0].fault", containsString("500")));
    String id = list("state=dead&incident=" + incident).extract().path("items[0].id");
    given()
        .auth()
        .oauth2(Signer.token("quality", "user:eve", "read write"))
        .post("/api/v1/notifications/" + id + "/retry")
        .then()
        .statusCode(403);
    signedIn().post("/api/v1/notifications/" + id + "/retry").then().statusCode(200);
    await()
        .untilAsserted(
            () -> list("incident=" + incident).body("items.state", contains("delivered")));
    assertThat(Receivers.to("dead", incident)).hasSize(4);
    signedIn()
        .post("/api/v1/notifications/" + id + "/retry")
        .then()
        .statusCode(409)
        .body("detail", containsString("delivered"));
  }

  @Test
  void whatIsInsideIsNotReachedAndNotTriedAgain() {
    rule("inside", "inside", "\"domains\": [\"inside\"]");
    UUID incident = UUID.randomUUID();

    tell(incident, 1, Change.OPENED, Severity.CRITICAL, owner("inside"));

    await()
        .untilAsserted(
            () ->
                list("incident=" + incident)
                    .body("items.state", contains("dead"))
                    .body("items.attempt", contains(1))
                    .body("items.fault", contains(containsString("not public"))));
    tell(incident, 2, Change.RESOLVED, Severity.CRITICAL);
    list("incident=" + incident).body("items.change", contains("opened"));
  }

  @Test
  void inQuietHoursOnlyWhatIsCriticalIsTold() {
    quiet("quiet", "quiet");
    UUID incident = UUID.randomUUID();

    tell(incident, 1, Change.OPENED, Severity.MAJOR, owner("quiet"));
    list("incident=" + incident).body("items.state", contains("waiting"));
    tell(incident, 2, Change.ESCALATED, Severity.CRITICAL, owner("quiet"));

    await()
        .untilAsserted(
            () ->
                assertThat(Receivers.types("quiet", incident))
                    .containsExactly("incident.escalated"));
    await()
        .untilAsserted(
            () ->
                list("incident=" + incident).body("items.state", contains("delivered", "skipped")));
  }

  @Test
  void whatIsOverInTheMorningIsNotTold() {
    quiet("held", "held");
    UUID incident = UUID.randomUUID();

    tell(incident, 1, Change.OPENED, Severity.MINOR, owner("held"));
    tell(incident, 2, Change.RESOLVED, Severity.MINOR);

    list("incident=" + incident)
        .body("items", hasSize(1))
        .body("items[0].state", equalTo("skipped"));
    assertThat(Receivers.to("held", incident)).isEmpty();
  }

  @Test
  void whoWasToldThatItBeganIsToldThatItIsOverThoughTheRuleIsGone() {
    rule("gone", "finance", "\"domains\": [\"gone\"]");
    UUID incident = UUID.randomUUID();
    tell(incident, 1, Change.OPENED, Severity.MINOR, owner("elsewhere"), affected("gone"));
    signedIn().delete("/api/v1/notification-rules/gone").then().statusCode(204);

    tell(incident, 2, Change.RESOLVED, Severity.MINOR);

    await()
        .untilAsserted(
            () ->
                assertThat(Receivers.types("finance", incident))
                    .containsExactly("incident.opened", "incident.resolved"));
    assertThat(Receivers.to("finance", incident).getLast().json().getList("data.products"))
        .containsExactly("product:gone/orders");
  }

  @Test
  void whatSpreadsIsToldToThoseOnlyWhoDoNotKnow() {
    rule("spread-a", "ops", "\"domains\": [\"spread-a\"]");
    rule(
        "spread-b",
        "finance",
        "\"domains\": [\"spread-b\", \"spread-a\"], \"roles\": [\"affected\"]");
    UUID incident = UUID.randomUUID();

    tell(incident, 1, Change.OPENED, Severity.MINOR, owner("spread-a"));
    tell(incident, 2, Change.SPREAD, Severity.MINOR, affected("spread-a"), affected("spread-b"));

    await()
        .untilAsserted(
            () ->
                assertThat(Receivers.types("finance", incident))
                    .containsExactly("incident.spread"));
    await()
        .untilAsserted(
            () -> list("incident=" + incident).body("items.channel", contains("finance", "ops")));
  }

  @Test
  void chatsMailsAndAlertmanagerAreSpokenToInTheirLanguage() {
    for (String channel : List.of("chat", "mail", "alerts")) {
      rule("languages-" + channel, channel, "\"domains\": [\"languages\"]");
    }
    UUID incident = UUID.randomUUID();

    tell(incident, 1, Change.OPENED, Severity.MAJOR, owner("languages"));
    await()
        .untilAsserted(
            () ->
                list("incident=" + incident)
                    .body("items.state", everyItem(equalTo("delivered")))
                    .body("items", hasSize(3)));

    assertThat(Receivers.to("chat", incident).getFirst().json().getString("text"))
        .startsWith("*[major] Incident opened: a &lt;b&gt; &amp; c Bcc: eve@example.org fails*\n");
    String mail =
        Receivers.mails().stream()
            .filter(one -> one.contains(incident.toString()))
            .findFirst()
            .orElseThrow();
    assertThat(mail)
        .contains("From: Meshwork <mesh@example.org>")
        .contains("To: ops@example.org, oncall@example.org")
        .contains("Auto-Submitted: auto-generated")
        .contains("References: <incident.%s@meshwork>".formatted(incident))
        .doesNotContainPattern("(?m)^Bcc:");
    var alert = Receivers.to("alerts/api/v2/alerts", incident).getFirst();
    assertThat(alert.headers()).containsEntry("authorization", "Bearer t0ken");
    assertThat(alert.json().getString("[0].labels.alertname")).isEqualTo("MeshworkIncident");
    assertThat(alert.json().getString("[0].labels.severity")).isEqualTo("major");
    assertThat(alert.json().getString("[0].startsAt")).isEqualTo("2026-03-02T09:30:00Z");
    assertThat(Instant.parse(alert.json().getString("[0].endsAt"))).isAfter(SINCE);
    assertThat(alert.json().getString("[1].labels.severity"))
        .as("what was told before it became worse is over")
        .isEqualTo("minor");
  }

  @Test
  void alertmanagerIsRemindedUntilItIsOver() {
    rule("reminded", "alerts", "\"domains\": [\"reminded\"]");
    UUID incident = UUID.randomUUID();
    tell(incident, 1, Change.OPENED, Severity.MINOR, owner("reminded"));
    await().until(() -> Receivers.to("alerts", incident).size() >= 3);

    tell(incident, 2, Change.RESOLVED, Severity.MINOR);
    await()
        .untilAsserted(
            () -> list("incident=" + incident).body("items[0].state", equalTo("delivered")));
    var last = Receivers.to("alerts", incident).getLast();
    assertThat(last.json().getString("[0].annotations.summary")).contains("resolved");
    assertThat(Instant.parse(last.json().getString("[0].endsAt")))
        .isBeforeOrEqualTo(clock.instant());
    list("incident=" + incident).body("items", hasSize(2));
  }

  @Test
  void aMessageWhoseReplicaDiedIsTakenOverAndTheDeadOneHasNoSay() throws SQLException {
    rule("orphan", "flaky", "\"domains\": [\"orphan\"]");
    UUID incident = UUID.randomUUID();
    UUID id = orphan(incident);

    await()
        .untilAsserted(
            () ->
                list("incident=" + incident)
                    .body("items.state", contains("delivered"))
                    .body("items.attempt", contains(2)));
    var dead = new HeldNotifications.Held(id, "flaky", Messages.opened(incident), 1, true);
    assertThat(held.delivered(dead, null)).isFalse();
    assertThat(held.again(dead, "late", Duration.ZERO)).isFalse();
    assertThat(held.giveUp(dead, "late")).isFalse();
    list("incident=" + incident).body("items.state", contains("delivered"));
  }

  @Test
  void manyCouriersDeliverEachMessageOnce() throws Exception {
    rule("many", "ops", "\"domains\": [\"many\"]");
    List<UUID> incidents = Stream.generate(UUID::randomUUID).limit(30).toList();
    incidents.forEach(incident -> tell(incident, 1, Change.OPENED, Severity.MINOR, owner("many")));

    Callable<Boolean> drain =
        () -> {
          Courier courier = couriers.courier("another replica");
          boolean isBusy = true;
          while (isBusy) {
            isBusy = courier.deliverNext();
          }
          return isBusy;
        };
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (Future<Boolean> drained : threads.invokeAll(List.of(drain, drain))) {
        drained.get();
      }
    }

    for (UUID incident : incidents) {
      await()
          .untilAsserted(
              () -> list("incident=" + incident).body("items.state", contains("delivered")));
      assertThat(Receivers.to("ops", incident)).hasSize(1);
    }
  }

  @Test
  void messagesAreListedTheLatestFirstInPages() {
    rule("pages", "ops", "\"domains\": [\"pages\"]");
    UUID incident = UUID.randomUUID();
    tell(incident, 1, Change.OPENED, Severity.MINOR, owner("pages"));
    tell(incident, 2, Change.RESOLVED, Severity.MINOR);

    String token =
        list("pageSize=1&incident=" + incident)
            .body("items.change", contains("resolved"))
            .extract()
            .path("nextPageToken");
    list("pageSize=1&incident=" + incident + "&pageToken=" + token)
        .body("items.change", contains("opened"))
        .body("$", not(hasKey("nextPageToken")));
    list("incident=" + UUID.randomUUID()).body("items", empty());
    for (String wrong : List.of("state=lost", "incident=x", "pageToken=eA", "pageSize=-1")) {
      signedIn().get("/api/v1/notifications?" + wrong).then().statusCode(400);
    }
    signedIn().get("/api/v1/notifications/x").then().statusCode(400);
    signedIn().get("/api/v1/notifications/" + UUID.randomUUID()).then().statusCode(404);
  }

  private static Party owner(String domain) {
    return new Party(Role.OWNER, "team-of-" + domain, domain, Set.of(), null);
  }

  private static Party affected(String domain) {
    String product = Urn.product(domain, "orders").toString();
    return new Party(Role.AFFECTED, "team-of-" + domain, domain, Set.of(), product);
  }

  /** The title tries to begin a header of its own. */
  private void tell(
      UUID incident, long occasion, Change change, Severity severity, Party... parties) {
    var notice =
        new Notice(
            incident,
            occasion,
            change,
            severity,
            "a <b> & c\r\nBcc: eve@example.org fails",
            "text",
            "dataset:shop:orders",
            "shop",
            "checkout",
            SINCE,
            SINCE,
            List.of(parties));
    QuarkusTransaction.requiringNew().run(() -> notifications.tell(notice));
  }

  private UUID orphan(UUID incident) throws SQLException {
    UUID id = UUID.randomUUID();
    String message =
        """
        {"incident": "%s", "change": "opened", "severity": "minor", "role": "owner", "title": "t",
         "text": "t", "dataset": "dataset:a:b", "domain": "", "team": "", "products": [],
         "since": "2026-03-02T09:30:00Z", "at": "2026-03-02T09:30:00Z"}
        """
            .formatted(incident);
    try (var connection = dataSource.getConnection();
        var insert =
            connection.prepareStatement(
                """
                INSERT INTO notification (id, incident, occasion, channel, rule, message, state, created_at,
                  due_at, owner, locked_until, attempt)
                VALUES (?, ?, 1, 'flaky', 'orphan', ?::jsonb, 'SENDING', now(), now(), 'a dead replica',
                  now() - interval '1 s', 1)
                """)) {
      insert.setObject(1, id);
      insert.setObject(2, incident);
      insert.setString(3, message);
      insert.executeUpdate();
    }
    return id;
  }

  private static void rule(String name, String channel, String filter) {
    put(name, "{\"channel\": \"%s\", %s}".formatted(channel, filter)).statusCode(201);
  }

  /** Quiet hours that began an hour ago and end in one. */
  private void quiet(String name, String channel) {
    var clocks = DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);
    put(
            name,
            """
            {"channel": "%s", "domains": ["%s"],
             "quietHours": {"from": "%s", "to": "%s", "timeZone": "UTC"}}
            """
                .formatted(
                    channel,
                    name,
                    clocks.format(clock.instant().minus(Duration.ofHours(1))),
                    clocks.format(clock.instant().plus(Duration.ofHours(1)))))
        .statusCode(201);
  }

  private static ValidatableResponse put(String name, String body) {
    return signedIn().body(body).put("/api/v1/notification-rules/" + name).then();
  }

  private static ValidatableResponse list(String query) {
    return signedIn().get("/api/v1/notifications?" + query).then().statusCode(200);
  }

  private static RequestSpecification signedIn() {
    return given().auth().oauth2(Signer.token("quality")).contentType("application/json");
  }
}

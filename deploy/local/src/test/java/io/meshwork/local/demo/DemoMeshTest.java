package io.meshwork.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loading, against a gateway that notes down what it is asked. */
class DemoMeshTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-11T10:20:30Z"), ZoneOffset.UTC);
  private static final Answer MISSING = new Answer(404, "");
  private static final Answer DONE = new Answer(204, "");

  private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
  private final List<String> progress = new ArrayList<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private Function<Asked, Answer> gateway = request -> usual(request);
  private HttpServer server;

  private record Asked(String method, String path, String authorization, String body) {}

  private record Answer(int status, String body) {}

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void everythingIsSentInAnOrderInWhichTheNextIsAccepted() {
    load();

    List<String> kinds =
        asked.stream().skip(1).map(request -> kind(request.path())).distinct().toList();
    assertThat(kinds)
        .containsExactly(
            "people",
            "teams",
            "domains",
            "tags",
            "glossaries",
            "datasets",
            "subjects",
            "lineage",
            "check-results",
            "products");
    assertThat(asked.stream().map(Asked::path).filter(path -> path.contains("/products/")))
        .containsSubsequence(
            "/api/v1/products/customer-identity/customer-profile",
            "/api/v1/products/checkout/orders",
            "/api/v1/products/fulfillment%2Freturns/returns");
    assertThat(asked).filteredOn(request -> request.path().contains("/datasets/")).hasSize(40);
    assertThat(asked).allSatisfy(one -> assertThat(one.authorization()).isEqualTo("Bearer secret"));
    assertThat(progress).contains("40 datasets", "17 data products");
  }

  /** What an address is about, under whichever root. */
  private static String kind(String path) {
    return path.replaceFirst("^/(api/v1|apis/ccompat/v7)/", "").split("/", -1)[0];
  }

  @Test
  void namesAreOneSegmentOfTheAddressEach() {
    load();

    assertThat(asked)
        .extracting(Asked::path)
        .contains(
            "/api/v1/domains/checkout%2Fpayments",
            "/api/v1/products/checkout%2Fpayments/payments",
            "/api/v1/datasets/postgres%3A%2F%2Forders-db.shop.internal%3A5432/orders.public.orders",
            "/api/v1/datasets/s3%3A%2F%2Fshop-lake/web%2Fclickstream");
  }

  @Test
  void portsNameTheirDatasetsByUrn() {
    load();

    assertThat(body("/api/v1/products/checkout/orders"))
        .contains("\"dataset:snowflake%3A//shopeu-analytics:SHOP.CHECKOUT.FCT_ORDERS\"")
        .contains("\"dataset:kafka%3A//broker.shop.internal%3A9092:checkout.orders.v4\"");
  }

  @Test
  void meshThatHasItAlreadyIsLeftAsItIs() {
    gateway = request -> new Answer(200, "{}");

    load();

    assertThat(asked).extracting(Asked::method).containsExactly("GET");
    assertThat(progress).singleElement().asString().contains("already");
  }

  @Test
  void productIsThereOnlyOnceAllElseIs() {
    load();

    String marker = asked.element().path();
    assertThat(asked.stream().toList().getLast().path()).isEqualTo(marker);
  }

  @Test
  void serviceThatIsBusyIsAskedAgain() {
    var refusals = new ConcurrentLinkedQueue<>(List.of("one", "two"));
    gateway =
        request ->
            request.path().endsWith("/teams/identity") && refusals.poll() != null
                ? new Answer(503, "")
                : usual(request);

    load();

    assertThat(asked).filteredOn(one -> one.path().endsWith("/teams/identity")).hasSize(3);
    assertThat(progress).contains("17 data products");
  }

  @Test
  void serviceThatStaysBusyIsGivenUp() {
    gateway = request -> new Answer(503, problem("The catalog service does not answer.", ""));

    assertThatThrownBy(this::load)
        .isInstanceOf(DemoFailure.class)
        .hasMessageContaining("503")
        .hasMessageContaining("The catalog service does not answer.");
  }

  @Test
  void refusedEntryIsToldWithItsFileAndWhatIsWrong() {
    String fault =
        """
        {"field": "columns[2].name", "message": "is the name of an earlier column"}""";
    gateway =
        request ->
            request.path().endsWith("/orders.public.orders")
                ? new Answer(422, problem("The request is not valid.", fault))
                : usual(request);

    assertThatThrownBy(this::load)
        .isInstanceOf(DemoFailure.class)
        .hasMessageContaining("demo/checkout.yaml, dataset orders: PUT")
        .hasMessageContaining("422")
        .hasMessageContaining("The request is not valid.")
        .hasMessageContaining("columns[2].name: is the name of an earlier column");
    assertThat(asked).noneMatch(request -> request.path().contains("/products/checkout/"));
  }

  @Test
  void refusedEventIsNoSuccess() {
    gateway =
        request ->
            request.path().endsWith("/batch")
                ? new Answer(
                    200,
                    """
                    {"status": "partial_success", "failed_events":
                      [{"index": 7, "reason": "eventTime: must be a time", "retriable": false}]}""")
                : usual(request);

    assertThatThrownBy(this::load)
        .hasMessageContaining(", pipeline ")
        .hasMessageContaining("event 7: eventTime: must be a time");
  }

  @Test
  void gatewayThatIsNotThereIsToldByItsAddress() {
    server.stop(0);

    assertThatThrownBy(this::load)
        .isInstanceOf(DemoFailure.class)
        .hasMessageContaining("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void load() {
    URI address = URI.create("http://127.0.0.1:%d/".formatted(server.getAddress().getPort()));
    new DemoMesh(address, "secret", CLOCK).load(progress::add);
  }

  private String body(String path) {
    return asked.stream()
        .filter(request -> request.method().equals("PUT") && request.path().equals(path))
        .map(Asked::body)
        .findFirst()
        .orElseThrow();
  }

  private static Answer usual(Asked request) {
    return request.method().equals("GET") ? MISSING : DONE;
  }

  private static String problem(String detail, String violations) {
    return """
        {"type": "about:blank", "title": "Refused", "status": 422, "detail": "%s",
         "code": "INVALID", "violations": [%s], "traceId": "4bf92f"}"""
        .formatted(detail, violations);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request =
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getRawPath(),
              exchange.getRequestHeaders().getFirst("Authorization"),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      asked.add(request);
      Answer answer = gateway.apply(request);
      exchange.getResponseHeaders().add("Retry-After", "0");
      byte[] body = answer.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }
}

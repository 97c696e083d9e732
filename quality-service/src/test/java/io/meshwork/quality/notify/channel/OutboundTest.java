package io.meshwork.quality.notify.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundTest {

  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
  private static final List<Network> INSIDE = List.of(Network.parse("127.0.0.0/8"));

  private final Vertx vertx = Vertx.vertx();
  private final List<String> received = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private void answer(HttpExchange exchange) throws IOException {
    received.add(
        exchange.getRequestHeaders().getFirst("Host")
            + exchange.getRequestURI()
            + " "
            + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    switch (exchange.getRequestURI().getPath()) {
      case "/moved" -> {
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(307, -1);
      }
      case "/busy" -> {
        exchange.getResponseHeaders().add("Retry-After", "120");
        exchange.sendResponseHeaders(429, -1);
      }
      case "/gone" -> exchange.sendResponseHeaders(410, -1);
      case "/endless" -> {
        exchange.sendResponseHeaders(200, 0);
        writeWithoutEnd(exchange);
      }
      default -> exchange.sendResponseHeaders(204, -1);
    }
    exchange.close();
  }

  private static void writeWithoutEnd(HttpExchange exchange) {
    byte[] much = new byte[64 * 1024];
    try {
      for (int i = 0; i < 10_000; i++) {
        exchange.getResponseBody().write(much);
      }
    } catch (IOException hungUp) {
      // As it should be.
    }
  }

  /** A name that resolves to something else each time it is asked for. */
  @Test
  void theConnectionGoesToTheAddressThatWasChecked() {
    var asked = new AtomicInteger();
    Outbound.Resolver rebinding =
        host ->
            new InetAddress[] {
              asked.getAndIncrement() == 0 ? LOOPBACK : InetAddress.ofLiteral("169.254.169.254")
            };

    post(rebinding, "http://hooks.example:%d/hook?a=b");

    assertThat(asked).hasValue(1);
    assertThat(received)
        .containsExactly("hooks.example:%d/hook?a=b {}".formatted(server.getAddress().getPort()));
  }

  @Test
  void ofSeveralAddressesOneIsTakenThatMayBeReached() {
    post(
        host -> new InetAddress[] {InetAddress.ofLiteral("169.254.169.254"), LOOPBACK},
        "http://hooks.example:%d/hook");

    assertThat(received).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1:%d/",
        "https://2130706433:%d/",
        "https://[::1]:%d/",
        "https://[::ffff:127.0.0.1]:%d/",
        "https://[64:ff9b::7f00:1]:%d/",
        "https://localhost:%d/",
        "https://169.254.169.254:%d/",
        "http://127.0.0.1:%d/"
      })
  void whateverTheFormWhatIsInsideIsNotReached(String url) {
    UndeliveredException refused =
        catchThrowableOfType(
            UndeliveredException.class,
            () -> new Outbound(vertx).post(target(url, List.of()), Map.of(), new byte[0]));

    assertThat(refused).isNotNull();
    assertThat(received).isEmpty();
    if (!url.contains("2130706433")) {
      assertThat(refused.isFinal()).as(refused.getMessage()).isTrue();
    }
  }

  @Test
  void noRedirectIsFollowed() {
    UndeliveredException refused = refusal(host -> new InetAddress[] {LOOPBACK}, "/moved");

    assertThat(refused).hasMessageContaining("307");
    assertThat(received).hasSize(1);
  }

  @Test
  void whatTheOtherSideAsksForIsHeard() {
    UndeliveredException busy = refusal(host -> new InetAddress[] {LOOPBACK}, "/busy");
    UndeliveredException gone = refusal(host -> new InetAddress[] {LOOPBACK}, "/gone");

    assertThat(busy.retryAfter()).isEqualTo(Duration.ofMinutes(2));
    assertThat(busy.isFinal()).isFalse();
    assertThat(gone.isFinal()).isTrue();
  }

  @Test
  void anAnswerWithoutEndIsNotRead() {
    post(host -> new InetAddress[] {LOOPBACK}, "http://hooks.example:%d/endless");

    assertThat(received).hasSize(1);
  }

  @Test
  void aNameThatIsNotKnownMayBeKnownLater() {
    UndeliveredException refused =
        refusal(
            host -> {
              throw new UnknownHostException(host);
            },
            "/");

    assertThat(refused.isFinal()).isFalse();
    assertThat(refused).hasMessage("The host cannot be found.");
  }

  private UndeliveredException refusal(Outbound.Resolver resolver, String path) {
    return catchThrowableOfType(
        UndeliveredException.class, () -> post(resolver, "http://hooks.example:%d" + path));
  }

  private void post(Outbound.Resolver resolver, String url) {
    new Outbound(vertx, resolver, new HttpClientOptions())
        .post(target(url, INSIDE), Map.of(), "{}".getBytes(UTF_8));
  }

  private Target target(String url, List<Network> allowed) {
    return new Target(
        URI.create(url.formatted(server.getAddress().getPort())), new ArrayList<>(allowed));
  }
}

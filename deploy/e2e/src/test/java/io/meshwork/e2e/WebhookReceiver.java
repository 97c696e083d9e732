package io.meshwork.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody who wants to be told, and takes only what is signed as Standard Webhooks says. */
final class WebhookReceiver {

  private static final byte[] SECRET = "only-the-two-of-us-know-it".getBytes(UTF_8);

  private final HttpServer server;
  private final List<JsonPath> received = new CopyOnWriteArrayList<>();

  private WebhookReceiver(HttpServer server) {
    this.server = server;
  }

  /** Listens until the JVM ends. */
  static WebhookReceiver open() {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var receiver = new WebhookReceiver(HttpServer.create(address, 0));
      receiver.server.createContext("/", receiver::receive);
      receiver.server.start();
      return receiver;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What the quality-service is told of it. */
  Map<String, String> channel() {
    String key = "meshwork.quality.channels.receiver.";
    return Map.of(
        key + "kind",
        "webhook",
        key + "url",
        "http://127.0.0.1:%d/".formatted(server.getAddress().getPort()),
        key + "secrets",
        "whsec_" + Base64.getEncoder().encodeToString(SECRET),
        key + "allowed-networks",
        "127.0.0.0/8");
  }

  /** The types of the messages about an incident, in their order. */
  List<String> typesOf(String incident) {
    return received.stream()
        .filter(message -> incident.equals(message.getString("data.incident")))
        .map(message -> message.getString("type"))
        .toList();
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      boolean isSigned = isSigned(exchange, body);
      if (isSigned) {
        received.add(new JsonPath(body));
      }
      exchange.sendResponseHeaders(isSigned ? 204 : 401, -1);
    }
  }

  private static boolean isSigned(HttpExchange exchange, String body) {
    String signed =
        "%s.%s.%s"
            .formatted(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                body);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
      String signature = Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
      return ("v1," + signature).equals(exchange.getRequestHeaders().getFirst("webhook-signature"));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA256", impossible);
    }
  }
}

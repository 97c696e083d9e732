package io.meshwork.quality.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Those who are told: real receivers of webhooks and of mail, and the channels that lead there.
 * Tests ask over HTTP what came, as they do not share this class with who starts it.
 */
public final class Receivers implements QuarkusTestResourceLifecycleManager {

  public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private static final String CHANNELS = "meshwork.quality.channels.";
  private static final String ADDRESS = "meshwork.test.receivers";
  private static final List<String> WEBHOOKS =
      List.of("ops", "checkout", "finance", "flaky", "dead", "order", "quiet", "held", "twice");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Map<String, List<Integer>> statuses = new ConcurrentHashMap<>();
  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final SecureMail secureMail = new SecureMail();
  private final HttpServer server = listen();

  /** A request that came. */
  public record Request(String path, Map<String, String> headers, String body) {

    /** Empty if it has none. */
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }

    public JsonPath json() {
      return JsonPath.from(body);
    }
  }

  /** What came for a channel about an incident, in order. */
  public static List<Request> to(String channel, Object incident) {
    List<Request> all = read(call("GET", "/-/requests"), new TypeReference<>() {});
    return all.stream()
        .filter(request -> request.path().startsWith("/" + channel))
        .filter(request -> request.body().contains(incident.toString()))
        .toList();
  }

  /** What a channel was told of an incident, in order, such as {@code incident.opened}. */
  public static List<String> types(String channel, Object incident) {
    return to(channel, incident).stream().map(request -> request.json().getString("type")).toList();
  }

  /** What a channel answers next, one after another; after that it takes all. */
  public static void answer(String channel, Integer... next) {
    call(
        "PUT",
        "/-/answers/"
            + channel
            + "?"
            + String.join(",", Stream.of(next).map(String::valueOf).toList()));
  }

  /** All mails as they came over the wire, in order. */
  public static List<String> mails() {
    return read(call("GET", "/-/mails"), new TypeReference<>() {});
  }

  private static String call(String method, String path) {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(System.getProperty(ADDRESS) + path))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  @Override
  public Map<String, String> start() {
    server.createContext("/", this::take);
    server.createContext("/-/requests", exchange -> tell(exchange, requests));
    server.createContext("/-/answers/", this::prepare);
    server.createContext(
        "/-/mails",
        exchange ->
            tell(
                exchange,
                Stream.concat(
                        Stream.of(mail.getReceivedMessages()).map(GreenMailUtil::getWholeMessage),
                        secureMail.received().stream())
                    .toList()));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    mail.start();
    secureMail.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    System.setProperty(ADDRESS, url);
    return config(url);
  }

  private static HttpServer listen() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Map<String, String> config(String url) {
    var config = new HashMap<String, String>();
    for (String name : WEBHOOKS) {
      channel(config, name, "webhook", url + "/" + name);
      config.put(CHANNELS + name + ".secrets", SECRET);
    }
    channel(config, "chat", "slack", url + "/chat");
    channel(config, "alerts", "alertmanager", url + "/alerts/");
    config.put(CHANNELS + "alerts.repeat", "PT0.3S");
    config.put(CHANNELS + "alerts.token", "t0ken");
    config.put(CHANNELS + "inside.kind", "webhook");
    config.put(CHANNELS + "inside.url", url.replace("http:", "https:"));
    config.put(CHANNELS + "inside.secrets", SECRET);
    config.put(CHANNELS + "mail.kind", "email");
    config.put(CHANNELS + "mail.from", "Meshwork <mesh@example.org>");
    config.put(CHANNELS + "mail.to", "ops@example.org,oncall@example.org");
    config.put(CHANNELS + "mail.smtp.host", "127.0.0.1");
    config.put(CHANNELS + "mail.smtp.port", Integer.toString(mail.getSmtp().getPort()));
    config.put(CHANNELS + "mail.smtp.security", "none");
    config.putAll(secureMail.config(CHANNELS));
    config.put("meshwork.quality.notify.poll", "PT0.05S");
    config.put("meshwork.quality.notify.pause", "PT0.05S");
    config.put("meshwork.quality.notify.longest-pause", "PT0.1S");
    config.put("meshwork.quality.notify.attempts", "3");
    config.put("meshwork.quality.notify.address", "https://mesh.example/");
    config.put("meshwork.quality.incidents.poll", "PT0.05S");
    return config;
  }

  private static void channel(Map<String, String> config, String name, String kind, String url) {
    config.put(CHANNELS + name + ".kind", kind);
    config.put(CHANNELS + name + ".url", url);
    config.put(CHANNELS + name + ".allowed-networks", "127.0.0.0/8");
  }

  private void take(HttpExchange exchange) throws IOException {
    var headers = new HashMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    List<Integer> next = statuses.getOrDefault(path, List.of());
    int status = next.isEmpty() ? 204 : next.removeFirst();
    requests.add(new Request(path, headers, body));
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private void prepare(HttpExchange exchange) throws IOException {
    String channel = exchange.getRequestURI().getPath().replaceFirst("/-/answers", "");
    statuses.put(
        channel,
        new CopyOnWriteArrayList<>(
            Stream.of(exchange.getRequestURI().getQuery().split(","))
                .map(Integer::valueOf)
                .toList()));
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private static void tell(HttpExchange exchange, Object what) throws IOException {
    byte[] body = JSON.writeValueAsBytes(what);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void stop() {
    server.stop(0);
    mail.stop();
    secureMail.stop();
  }
}

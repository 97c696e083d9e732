package io.meshwork.catalog.connector;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.iceberg.inmemory.InMemoryCatalog;
import org.apache.iceberg.rest.HTTPRequest;
import org.apache.iceberg.rest.RESTCatalogAdapter;
import org.apache.iceberg.rest.RESTResponse;
import org.apache.iceberg.rest.responses.ErrorResponse;
import org.apache.iceberg.rest.responses.ErrorResponseParser;

/**
 * An Iceberg REST server: Iceberg's own reference implementation of the protocol, over its own
 * catalog in memory. It knows one client, {@code meshwork} with the secret {@code s3cr3t-of-lake},
 * and its token.
 */
final class IcebergServer extends RESTCatalogAdapter {

  static final String TOKEN = "t0k3n-of-lake";
  static final String SECRET = "s3cr3t-of-lake";

  private final HttpServer http;
  final InMemoryCatalog catalog;

  /** What was asked for, with its query. */
  final List<String> requests = new CopyOnWriteArrayList<>();

  /** Paths that are refused with 403. */
  final List<String> forbidden = new CopyOnWriteArrayList<>();

  private IcebergServer(InMemoryCatalog catalog, HttpServer http) {
    super(catalog);
    this.catalog = catalog;
    this.http = http;
  }

  static IcebergServer start() throws IOException {
    var catalog = new InMemoryCatalog();
    catalog.initialize("lake", Map.of("warehouse", "s3a://lake/warehouse"));
    var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var server = new IcebergServer(catalog, http);
    http.createContext("/", server::answer);
    http.start();
    return server;
  }

  String url() {
    return "http://localhost:%d/".formatted(http.getAddress().getPort());
  }

  @Override
  public void close() throws IOException {
    http.stop(0);
    catalog.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath().substring(1);
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    requests.add(exchange.getRequestURI().toString());
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    if (path.equals("v1/oauth/tokens")) {
      boolean isKnown = body.contains("client_id=meshwork") && body.contains(SECRET);
      send(exchange, isKnown ? 200 : 401, isKnown ? token() : "{\"error\": \"invalid_client\"}");
    } else if (!("Bearer " + TOKEN).equals(authorization)) {
      refuse(exchange, 401, "NotAuthorizedException", "Not with " + authorization);
    } else if (forbidden.stream().anyMatch(path::endsWith)) {
      refuse(exchange, 403, "ForbiddenException", "Not for you");
    } else {
      answer(exchange, path);
    }
  }

  private void answer(HttpExchange exchange, String path) throws IOException {
    HTTPRequest request =
        buildRequest(
            HTTPRequest.HTTPMethod.valueOf(exchange.getRequestMethod()),
            path,
            query(exchange.getRequestURI().getRawQuery()),
            Map.of(),
            null);
    try {
      RESTResponse answer =
          execute(
              request,
              RESTResponse.class,
              error -> {
                throw new Refused(error);
              },
              _ -> {});
      send(exchange, 200, request.mapper().writeValueAsString(answer));
    } catch (Refused refused) {
      send(exchange, refused.error.code(), ErrorResponseParser.toJson(refused.error));
    }
  }

  private static Map<String, String> query(String query) {
    var parameters = new HashMap<String, String>();
    for (String pair : query == null ? new String[0] : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      parameters.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
    }
    return parameters;
  }

  private static String token() {
    return """
        {"access_token": "%s", "token_type": "bearer", "expires_in": 3600,
         "issued_token_type": "urn:ietf:params:oauth:token-type:access_token"}
        """
        .formatted(TOKEN);
  }

  private static void refuse(HttpExchange exchange, int status, String type, String message)
      throws IOException {
    ErrorResponse error =
        ErrorResponse.builder().responseCode(status).withType(type).withMessage(message).build();
    send(exchange, status, ErrorResponseParser.toJson(error));
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static final class Refused extends RuntimeException {
    private final transient ErrorResponse error;

    Refused(ErrorResponse error) {
      super(error.message());
      this.error = error;
    }
  }
}

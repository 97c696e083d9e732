package io.meshwork.gateway.route;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.gateway.GatewayConfig;
import io.meshwork.gateway.security.TokenIssuer;
import io.meshwork.platform.identity.Caller;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Forwards requests to the service that owns what they are about. Bodies stream through unread;
 * what identifies the caller to the gateway stays here, and a token for that service goes instead.
 */
@ApplicationScoped
class Routes {

  /** The first segment of an address under {@code /api/v1} says whose it is. */
  private static final Map<String, List<String>> OWNED =
      Map.of(
          "catalog",
              List.of(
                  "people",
                  "teams",
                  "domains",
                  "products",
                  "datasets",
                  "contracts",
                  "glossaries",
                  "tags",
                  "suggestions",
                  "subjects",
                  "imports",
                  "connectors",
                  "bulk",
                  "changes"),
          "lineage", List.of("lineage", "jobs", "runs"),
          "quality",
              List.of(
                  "checks",
                  "check-results",
                  "check-runs",
                  "quality-reports",
                  "assessments",
                  "gate",
                  "scores",
                  "metrics",
                  "monitors",
                  "slas",
                  "slos",
                  "incidents",
                  "notifications",
                  "notification-rules",
                  "notification-channels"));

  /** Addresses that other tools call, which know nothing of ours. */
  private static final Map<String, List<String>> FOREIGN =
      Map.of(
          "catalog", List.of("/api/datacontracts", "/apis/ccompat/v7"),
          "lineage", List.of("/apis/marquez"),
          "quality", List.of("/api/test-results"));

  private final GatewayConfig config;
  private final TokenIssuer tokens;
  private final ObjectMapper json;
  private final Compression compression;
  private final Answers answers;
  private final HttpClient client;

  Routes(
      GatewayConfig config,
      TokenIssuer tokens,
      ObjectMapper json,
      Compression compression,
      Answers answers,
      Vertx vertx) {
    this.config = config;
    this.tokens = tokens;
    this.json = json;
    this.compression = compression;
    this.answers = answers;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setMaxPoolSize(100)
                .setConnectTimeout(2_000)
                .setIdleTimeout(60)
                .setMaxHeaderSize(32 * 1024));
  }

  void register(@Observes Router router) {
    OWNED.forEach(
        (service, names) -> {
          HttpProxy proxy = proxy(service);
          Stream.concat(
                  names.stream().map(name -> "/api/v1/" + name),
                  FOREIGN.getOrDefault(service, List.of()).stream())
              .forEach(
                  path -> {
                    router.route(path).handler(context -> forward(context, service, proxy));
                    router.route(path + "/*").handler(context -> forward(context, service, proxy));
                  });
        });
  }

  private HttpProxy proxy(String service) {
    GatewayConfig.Service address =
        Objects.requireNonNull(
            config.services().get(service),
            () -> "meshwork.gateway.services." + service + " is missing");
    return HttpProxy.reverseProxy(client)
        .origin(address.httpPort(), address.host())
        .addInterceptor(answers)
        .addInterceptor(new Unreachable(service, json));
  }

  private void forward(RoutingContext context, String service, HttpProxy proxy) {
    Caller caller = caller(context);
    MultiMap headers = context.request().headers();
    headers.remove(HttpHeaders.COOKIE);
    headers.remove("x-api-key");
    compression.applyTo(context);
    headers.remove(HttpHeaders.ACCEPT_ENCODING);
    headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.token(caller, service));
    proxy.handle(context.request());
  }

  /** The framework lets nobody come here who is not signed in. */
  private static Caller caller(RoutingContext context) {
    var user = (QuarkusHttpUser) Objects.requireNonNull(context.user());
    return Objects.requireNonNull(Caller.of(user.getSecurityIdentity()));
  }
}

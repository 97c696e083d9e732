package io.meshwork.quality.notify.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.meshwork.quality.notify.ServerKeys;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The address is the one that was checked; the certificate must be the name's nevertheless. */
class OutboundTlsTest {

  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private final Vertx vertx = Vertx.vertx();
  private final List<String> received = new CopyOnWriteArrayList<>();

  @TempDir Path folder;
  private ServerKeys keys;
  private HttpsServer server;

  @BeforeEach
  void open() throws Exception {
    keys = ServerKeys.make(folder, "dns:hooks.example");
    server = HttpsServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(keys.context()));
    server.createContext(
        "/",
        exchange -> {
          received.add(exchange.getRequestHeaders().getFirst("Host"));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void whoHasTheCertificateOfTheNameIsTold() {
    post("hooks.example");

    assertThat(received).containsExactly("hooks.example:" + server.getAddress().getPort());
  }

  @Test
  void whoHasTheCertificateOfAnotherIsNot() {
    UndeliveredException refused =
        catchThrowableOfType(UndeliveredException.class, () -> post("other.example"));

    assertThat(refused).hasMessageContaining("SSLHandshakeException");
    assertThat(received).isEmpty();
  }

  private void post(String host) {
    var trust =
        new HttpClientOptions()
            .setTrustOptions(
                new PfxOptions().setPath(keys.file().toString()).setPassword(ServerKeys.PASSWORD));
    var target =
        new Target(
            URI.create("https://%s:%d/".formatted(host, server.getAddress().getPort())),
            List.of(Network.parse("127.0.0.0/8")));
    new Outbound(vertx, _ -> new InetAddress[] {LOOPBACK}, trust)
        .post(target, Map.of(), new byte[0]);
  }
}

package io.meshwork.quality.notify.channel;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EmailChannelTest {

  /** It is in time with each line of its greeting, of which there is no last. */
  @Test
  @Timeout(30)
  void aServerThatNeverComesToAnEndIsLeft() throws Exception {
    try (var server = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      var hungUp = CompletableFuture.runAsync(() -> greetWithoutEnd(server));

      var fault =
          catchThrowableOfType(
              UndeliveredException.class,
              () ->
                  channel(server.getLocalPort())
                      .send(UUID.randomUUID(), Messages.opened(UUID.randomUUID())));

      assertThat(fault).hasMessage("The mail server did not take it in time.");
      assertThat(fault.isFinal()).isFalse();
      assertThat(hungUp).as("the connection is closed").succeedsWithin(Duration.ofSeconds(20));
    }
  }

  private static void greetWithoutEnd(ServerSocket server) {
    try (Socket client = server.accept()) {
      while (true) {
        client.getOutputStream().write("220-Welcome\r\n".getBytes(US_ASCII));
      }
    } catch (IOException hungUp) {
      // As it should be.
    }
  }

  private static EmailChannel channel(int port) throws AddressException {
    var properties = new Properties();
    properties.setProperty("mail.smtp.host", "127.0.0.1");
    properties.setProperty("mail.smtp.port", Integer.toString(port));
    properties.setProperty("mail.smtp.timeout", "30000");
    return new EmailChannel(
        Session.getInstance(properties),
        new InternetAddress("mesh@example.org"),
        List.of(new InternetAddress("ops@example.org")),
        Duration.ofMillis(500));
  }
}

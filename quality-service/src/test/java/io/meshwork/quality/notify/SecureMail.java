package io.meshwork.quality.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Mail servers that take nothing in the clear and from nobody unknown, and the channels that lead
 * there: {@code mail-starttls} and {@code mail-tls} as they should be, and some that are not.
 */
final class SecureMail {

  private static final String USER = "mesh";
  private static final String PASSWORD = "a b:c%";
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private final List<String> received = new CopyOnWriteArrayList<>();
  private final ServerKeys keys = keys();
  private final SMTPServer startTls =
      builder().enableTLS().requireTLS().startTlsSocketFactory(keys.context()).build();
  private final SMTPServer tls = builder().serverSocketFactory(keys.context()).build();
  private final SMTPServer clear = builder().build();

  void start() {
    startTls.start();
    tls.start();
    clear.start();
  }

  void stop() {
    startTls.stop();
    tls.stop();
    clear.stop();
  }

  /** What came, as it did. */
  List<String> received() {
    return received;
  }

  Map<String, String> config(String channels) {
    var config = new HashMap<String, String>();
    config.put("quarkus.tls.mail.trust-store.p12.path", keys.file().toString());
    config.put("quarkus.tls.mail.trust-store.p12.password", ServerKeys.PASSWORD);
    add(config, channels + "mail-starttls.", startTls);
    add(config, channels + "mail-tls.", tls).put(channels + "mail-tls.smtp.security", "tls");
    add(config, channels + "mail-clear.", clear);
    add(config, channels + "mail-stranger.", startTls)
        .put(channels + "mail-stranger.smtp.password", "guessed");
    add(config, channels + "mail-elsewhere.", startTls)
        .put(channels + "mail-elsewhere.smtp.host", "localhost");
    add(config, channels + "mail-untrusted.", startTls)
        .remove(channels + "mail-untrusted.smtp.tls-configuration");
    add(config, channels + "mail-untrusted-tls.", tls)
        .put(channels + "mail-untrusted-tls.smtp.security", "tls");
    config.remove(channels + "mail-untrusted-tls.smtp.tls-configuration");
    return config;
  }

  private static Map<String, String> add(
      Map<String, String> config, String channel, SMTPServer server) {
    config.put(channel + "kind", "email");
    config.put(channel + "from", "Meshwork <mesh@example.org>");
    config.put(channel + "to", "ops@example.org");
    config.put(channel + "smtp.host", "127.0.0.1");
    config.put(channel + "smtp.port", Integer.toString(server.getPortAllocated()));
    config.put(channel + "smtp.user", USER);
    config.put(channel + "smtp.password", PASSWORD);
    config.put(channel + "smtp.tls-configuration", "mail");
    return config;
  }

  private SMTPServer.Builder builder() {
    return SMTPServer.port(0)
        .bindAddress(LOOPBACK)
        .requireAuth()
        .authenticationHandlerFactory(
            new EasyAuthenticationHandlerFactory(
                (user, password, _) -> {
                  if (!user.equals(USER) || !password.equals(PASSWORD)) {
                    throw new LoginFailedException();
                  }
                }))
        .messageHandler((_, _, _, mail) -> received.add(new String(mail, UTF_8)));
  }

  /** Of the address, and not of the name that it has. */
  private static ServerKeys keys() {
    try {
      return ServerKeys.make(Files.createTempDirectory("meshwork-mail-"), "ip:127.0.0.1");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

package io.meshwork.quality.notify.channel;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/** Sets up channels of mail from what the operator says. */
@ApplicationScoped
class Mailboxes {

  /** In milliseconds: servers keep those waiting whom they do not know yet. */
  private static final String CONNECT = "10000";

  private static final String ANSWER = "30000";

  private final TlsConfigurationRegistry tls;

  Mailboxes(TlsConfigurationRegistry tls) {
    this.tls = tls;
  }

  EmailChannel channel(ChannelsConfig.Settings settings) {
    List<InternetAddress> to =
        settings.to().orElse(List.of()).stream().map(Mailboxes::address).toList();
    if (to.isEmpty()) {
      throw new IllegalArgumentException("needs 'to'");
    }
    String from = settings.from().orElseThrow(() -> new IllegalArgumentException("needs 'from'"));
    return new EmailChannel(
        session(settings.smtp()), address(from), to, Channel.LONGEST_SEND.minus(Lookup.LONGEST));
  }

  private Session session(ChannelsConfig.Smtp smtp) {
    String host = smtp.host().orElseThrow(() -> new IllegalArgumentException("needs 'smtp.host'"));
    var properties = new Properties();
    properties.setProperty("mail.smtp.host", host);
    properties.setProperty("mail.smtp.port", Integer.toString(smtp.port()));
    properties.setProperty("mail.smtp.connectiontimeout", CONNECT);
    properties.setProperty("mail.smtp.timeout", ANSWER);
    properties.setProperty("mail.smtp.writetimeout", ANSWER);
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    switch (smtp.security()) {
      case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
      case NONE -> {
        if (smtp.tlsConfiguration().isPresent()) {
          throw new IllegalArgumentException(
              "needs no 'smtp.tls-configuration', as 'smtp.security' is none");
        }
      }
    }
    smtp.tlsConfiguration()
        .ifPresent(name -> properties.put("mail.smtp.ssl.socketFactory", sockets(name)));
    if (smtp.user().isEmpty()) {
      return Session.getInstance(properties);
    }
    properties.setProperty("mail.smtp.auth", "true");
    var credentials = new PasswordAuthentication(smtp.user().get(), smtp.password().orElse(""));
    return Session.getInstance(
        properties,
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return credentials;
          }
        });
  }

  private SSLSocketFactory sockets(String name) {
    TlsConfiguration found =
        tls.get(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "'smtp.tls-configuration' is %s, and there is no quarkus.tls.\"%s\""
                            .formatted(name, name)));
    try {
      return found.createSSLContext().getSocketFactory();
    } catch (Exception unusable) {
      // It may be any, by its signature.
      throw new IllegalArgumentException(
          "quarkus.tls.\"%s\" cannot be used: %s".formatted(name, unusable.getMessage()), unusable);
    }
  }

  private static InternetAddress address(String text) {
    try {
      return new InternetAddress(text, true);
    } catch (AddressException malformed) {
      throw new IllegalArgumentException("'%s' is no mail address".formatted(text), malformed);
    }
  }
}

package io.meshwork.quality.notify.channel;

import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Properties;

/** Sets up channels of mail from what the operator says. */
final class Mailboxes {

  /** In milliseconds: servers keep those waiting whom they do not know yet. */
  private static final String CONNECT = "10000";

  private static final String ANSWER = "30000";

  private Mailboxes() {}

  static EmailChannel channel(ChannelsConfig.Settings settings) {
    List<InternetAddress> to =
        settings.to().orElse(List.of()).stream().map(Mailboxes::address).toList();
    if (to.isEmpty()) {
      throw new IllegalArgumentException("needs 'to'");
    }
    String from = settings.from().orElseThrow(() -> new IllegalArgumentException("needs 'from'"));
    return new EmailChannel(
        session(settings.smtp()), address(from), to, Channel.LONGEST_SEND.minus(Lookup.LONGEST));
  }

  private static Session session(ChannelsConfig.Smtp smtp) {
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
      case NONE -> {}
    }
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

  private static InternetAddress address(String text) {
    try {
      return new InternetAddress(text, true);
    } catch (AddressException malformed) {
      throw new IllegalArgumentException("'%s' is no mail address".formatted(text), malformed);
    }
  }
}

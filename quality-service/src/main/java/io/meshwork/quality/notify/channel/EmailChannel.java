package io.meshwork.quality.notify.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Mail over SMTP, in plain text. All mails of one incident are one conversation.
 *
 * @param session with the server
 * @param longest that it may take to send one: a server that says a little now and then is in time
 *     with each answer, and still never comes to an end
 */
record EmailChannel(
    Session session, InternetAddress from, List<InternetAddress> to, Duration longest)
    implements Channel {

  @Override
  public ChannelKind kind() {
    return ChannelKind.EMAIL;
  }

  @Override
  public void send(UUID id, Message message) {
    Lookup.find(InetAddress::getAllByName, session.getProperty("mail.smtp.host"));
    try {
      Deadline.keep(longest, Thread.ofVirtual().name("mail"), () -> transmit(mail(id, message)));
    } catch (ExecutionException failed) {
      throw undelivered(failed);
    } catch (TimeoutException late) {
      throw UndeliveredException.forNow("The mail server did not take it in time.");
    } catch (InterruptedException stopping) {
      throw UndeliveredException.whileStopping();
    }
  }

  private static MimeMessage transmit(MimeMessage mail) throws MessagingException {
    Transport.send(mail);
    return mail;
  }

  private static RuntimeException undelivered(ExecutionException failed) {
    return switch (failed.getCause()) {
      case AuthenticationFailedException _ ->
          UndeliveredException.forNow("The mail server refuses user and password.");
      case SendFailedException _ ->
          UndeliveredException.forNow("The mail server refuses the sender or a recipient.");
      case MessagingException fault ->
          UndeliveredException.forNow(
              "The mail server did not take it: " + fault.getClass().getSimpleName() + ".");
      case null, default -> new IllegalStateException("A mail cannot be sent", failed);
    };
  }

  private MimeMessage mail(UUID id, Message message) throws MessagingException {
    var mail = new Identified(session, "<%s@meshwork>".formatted(id));
    mail.setFrom(from);
    mail.setRecipients(MimeMessage.RecipientType.TO, to.toArray(Address[]::new));
    mail.setSubject(message.headline(), UTF_8.name());
    mail.setSentDate(Date.from(message.at()));
    mail.setHeader("References", "<incident.%s@meshwork>".formatted(message.incident()));
    // Asks responders, such as those of people on holiday, to be silent (RFC 3834).
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setText(message.headline() + "\n\n" + message.body() + "\n", UTF_8.name());
    return mail;
  }

  /** A mail with an id that is the same whenever it is sent. */
  private static final class Identified extends MimeMessage {

    private final String id;

    Identified(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}

package io.meshwork.quality.notify.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.meshwork.quality.QualityTest;
import io.meshwork.quality.notify.Receivers;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail to servers that take it over TLS only, and from those only whom they know. */
@QualityTest
class SecureMailTest {

  private static final String CHANNEL = "meshwork.quality.channels.mail.";

  @Inject Channels channels;
  @Inject TlsConfigurationRegistry tls;

  @ParameterizedTest
  @ValueSource(strings = {"mail-starttls", "mail-tls"})
  void isSentToAServerWhoseCertificateTheOperatorTrusts(String channel) {
    UUID incident = UUID.randomUUID();
    UUID id = UUID.randomUUID();

    send(channel, id, incident);

    assertThat(mails(incident))
        .singleElement()
        .asString()
        .contains("Message-ID: <%s@meshwork>".formatted(id))
        .contains("To: ops@example.org")
        .contains("References: <incident.%s@meshwork>".formatted(incident));
  }

  /** What was told only, as words of the other side may be anything. */
  @ParameterizedTest
  @CsvSource({
    "mail-untrusted, The mail server did not take it: MessagingException.",
    "mail-untrusted-tls, The mail server did not take it: MessagingException.",
    "mail-elsewhere, The mail server did not take it: MessagingException.",
    "mail-clear, The mail server did not take it: MessagingException.",
    "mail-stranger, The mail server refuses user and password."
  })
  void isNotSentToOthersNorInTheClear(String channel, String told) {
    UUID incident = UUID.randomUUID();

    UndeliveredException fault =
        catchThrowableOfType(
            UndeliveredException.class, () -> send(channel, UUID.randomUUID(), incident));

    assertThat(fault).hasMessage(told);
    assertThat(fault.isFinal()).isFalse();
    assertThat(mails(incident)).isEmpty();
  }

  @Test
  void aChannelThatIsNotSetUpRightIsRefused() {
    assertThat(fault("tls-configuration", "nobody", "security", "tls"))
        .hasMessage("'smtp.tls-configuration' is nobody, and there is no quarkus.tls.\"nobody\"");
    assertThat(fault("tls-configuration", "mail", "security", "none"))
        .hasMessage("needs no 'smtp.tls-configuration', as 'smtp.security' is none");
  }

  private IllegalArgumentException fault(String key, String value, String other, String another) {
    var config =
        new SmallRyeConfigBuilder()
            .withMapping(ChannelsConfig.class)
            .withDefaultValues(
                Map.of(
                    CHANNEL + "kind", "email",
                    CHANNEL + "from", "mesh@example.org",
                    CHANNEL + "to", "ops@example.org",
                    CHANNEL + "smtp.host", "127.0.0.1",
                    CHANNEL + "smtp." + key, value,
                    CHANNEL + "smtp." + other, another))
            .build()
            .getConfigMapping(ChannelsConfig.class);
    ChannelsConfig.Settings settings = Objects.requireNonNull(config.channels().get("mail"));
    return catchThrowableOfType(
        IllegalArgumentException.class, () -> new Mailboxes(tls).channel(settings));
  }

  private void send(String channel, UUID id, UUID incident) {
    channels.find(channel).orElseThrow().send(id, Messages.opened(incident));
  }

  private static List<String> mails(UUID incident) {
    return Receivers.mails().stream().filter(mail -> mail.contains(incident.toString())).toList();
  }
}

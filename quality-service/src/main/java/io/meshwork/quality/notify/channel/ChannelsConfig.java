package io.meshwork.quality.notify.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The channels, by name. This is the only way to set one up, and the only place of its secrets. */
@ConfigMapping(prefix = "meshwork.quality.channels")
interface ChannelsConfig {

  @WithParentName
  Map<String, Settings> channels();

  /** One channel. */
  interface Settings {

    ChannelKind kind();

    /** Where to post; of Alertmanager its own address, without {@code /api/v2/alerts}. */
    Optional<URI> url();

    /** Of a webhook: what messages are signed with; two while one is being replaced. */
    Optional<List<String>> secrets();

    /** A bearer token that the other side asks for. */
    Optional<String> token();

    /** Networks that are not public and where the URL may nevertheless lead, in CIDR notation. */
    Optional<List<String>> allowedNetworks();

    /** After how long Alertmanager is told again of what goes on. */
    @WithDefault("PT5M")
    Duration repeat();

    /** Of mail: who it is from. */
    Optional<String> from();

    /** Of mail: who gets it. */
    Optional<List<String>> to();

    Smtp smtp();
  }

  /** The mail server. */
  interface Smtp {

    Optional<String> host();

    @WithDefault("587")
    int port();

    Optional<String> user();

    Optional<String> password();

    @WithDefault("starttls")
    Security security();

    /** Name of the TLS configuration of Quarkus that says whose certificates are trusted. */
    Optional<String> tlsConfiguration();
  }

  /** How the mail server is spoken to. */
  enum Security {
    /** TLS from the first byte. */
    TLS,
    /** TLS after the greeting, or not at all. */
    STARTTLS,
    /** In the clear. */
    NONE
  }
}

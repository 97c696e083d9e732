package io.meshwork.quality.notify.channel;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The channels that the operator set up. One that is not set up right keeps the service from
 * starting.
 */
@Startup
@ApplicationScoped
public class Channels {

  private static final String ALERTS = "/api/v2/alerts";

  private final Outbound outbound;
  private final Mailboxes mailboxes;
  private final ObjectMapper json;
  private final Clock clock;
  private final SortedMap<String, Channel> byName = new TreeMap<>();

  Channels(
      ChannelsConfig config,
      Outbound outbound,
      Mailboxes mailboxes,
      ObjectMapper json,
      Clock clock) {
    this.outbound = outbound;
    this.mailboxes = mailboxes;
    this.json = json;
    this.clock = clock;
    config.channels().forEach((name, settings) -> byName.put(name, channel(name, settings)));
  }

  public Optional<Channel> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** What each speaks, by its name. */
  public Map<String, ChannelKind> kinds() {
    var kinds = new TreeMap<String, ChannelKind>();
    byName.forEach((name, channel) -> kinds.put(name, channel.kind()));
    return kinds;
  }

  private Channel channel(String name, ChannelsConfig.Settings settings) {
    try {
      return switch (settings.kind()) {
        case WEBHOOK ->
            new WebhookChannel(
                posting(settings, ""),
                new SigningKeys(settings.secrets().orElse(List.of())),
                clock);
        case SLACK -> new SlackChannel(posting(settings, ""));
        case ALERTMANAGER ->
            new AlertmanagerChannel(posting(settings, ALERTS), settings.repeat(), clock);
        case EMAIL -> mailboxes.channel(settings);
      };
    } catch (IllegalArgumentException wrong) {
      throw new IllegalStateException(
          "meshwork.quality.channels.\"%s\" is not set up right: %s"
              .formatted(name, wrong.getMessage()),
          wrong);
    }
  }

  private Posting posting(ChannelsConfig.Settings settings, String path) {
    URI url = settings.url().orElseThrow(() -> new IllegalArgumentException("needs 'url'"));
    List<Network> allowed =
        settings.allowedNetworks().orElse(List.of()).stream().map(Network::parse).toList();
    URI address = path.isEmpty() ? url : URI.create(url.toString().replaceAll("/+$", "") + path);
    return new Posting(outbound, json, new Target(address, allowed), settings.token());
  }
}

package io.meshwork.quality.notify.channel;

import java.util.Map;
import java.util.UUID;

/** An incoming webhook of Slack, or of what takes the same, such as Mattermost. */
record SlackChannel(Posting posting) implements Channel {

  @Override
  public ChannelKind kind() {
    return ChannelKind.SLACK;
  }

  @Override
  public void send(UUID id, Message message) {
    String text = "*%s*\n%s".formatted(escape(message.headline()), escape(message.body()));
    posting.post(posting.write(Map.of("text", text)), Map.of());
  }

  /** The three characters that Slack gives a meaning ("Escaping text"). */
  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

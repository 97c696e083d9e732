package io.meshwork.quality.notify.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Alertmanager, by its API of version 2 ({@code POST /api/v2/alerts}). An alert is its labels, and
 * is over at its end: one that goes on is told again before its end comes, so that neither a
 * restart of Alertmanager nor our own absence makes it forget, or remember for ever.
 *
 * @param every after how long an alert that goes on is told again
 */
record AlertmanagerChannel(Posting posting, Duration every, Clock clock) implements Channel {

  /** So many times it may be missed. */
  private static final int MISSES = 4;

  /** One alert of the request. */
  record Alert(
      Map<String, String> labels,
      Map<String, String> annotations,
      Instant startsAt,
      Instant endsAt) {}

  @Override
  public ChannelKind kind() {
    return ChannelKind.ALERTMANAGER;
  }

  @Override
  public Optional<Duration> repeat() {
    return Optional.of(every);
  }

  @Override
  public void send(UUID id, Message message) {
    Instant now = clock.instant();
    var alerts = new ArrayList<Alert>();
    alerts.add(
        alert(
            message,
            message.severity(),
            message.change().isEnd() ? now : now.plus(every.multipliedBy(MISSES))));
    // The severity is a label: what was told before it rose is another alert, and over.
    Stream.of(Severity.values())
        .filter(before -> message.severity().isWorseThan(before))
        .forEach(before -> alerts.add(alert(message, before, now)));
    posting.post(posting.write(List.copyOf(alerts)), Map.of());
  }

  private static Alert alert(Message message, Severity severity, Instant endsAt) {
    return new Alert(
        Map.of(
            "alertname", "MeshworkIncident",
            "incident", message.incident().toString(),
            "severity", severity.word(),
            "dataset", message.dataset(),
            "domain", message.domain(),
            "team", message.team()),
        Map.of("summary", message.headline(), "description", message.body()),
        message.since(),
        endsAt);
  }
}

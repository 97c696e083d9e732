package io.meshwork.quality.notify;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.quality.notify.channel.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends people on their way what they are to be told, and tells what became of it. */
@ApplicationScoped
@Transactional
public class NotificationService {

  private final Addressing addressing;
  private final Notifications notifications;
  private final SentNotifications sent;
  private final Clock clock;

  NotificationService(
      Addressing addressing, Notifications notifications, SentNotifications sent, Clock clock) {
    this.addressing = addressing;
    this.notifications = notifications;
    this.sent = sent;
    this.clock = clock;
  }

  /**
   * Tells whoever the rules name, each channel once. That it is over is told to those who were told
   * that it was not, whatever rules say by then; who was to be told in the morning, and need not be
   * any more, is not.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tell(Notice notice) {
    Instant now = clock.instant();
    notifications.add(
        notice.incident(),
        notice.occasion(),
        notice.change().isEnd() ? end(notice, now) : news(notice, now));
  }

  private List<Outgoing> end(Notice notice, Instant now) {
    notifications.skip(notice.incident(), channels(notifications.standing(notice.incident())), now);
    return addressing.asBefore(notice, notifications.standing(notice.incident()), now);
  }

  private List<Outgoing> news(Notice notice, Instant now) {
    List<Outgoing> outgoing = addressing.byRules(notice, now);
    if (notice.change() == Change.SPREAD) {
      Set<String> known = channels(notifications.standing(notice.incident()));
      outgoing = outgoing.stream().filter(one -> !known.contains(one.channel())).toList();
    }
    notifications.skip(notice.incident(), channels(outgoing), now);
    return outgoing;
  }

  private static Set<String> channels(List<Outgoing> outgoing) {
    return outgoing.stream().map(Outgoing::channel).collect(Collectors.toSet());
  }

  /** Messages, the latest first. */
  Page<NotificationView> list(
      @Nullable NotificationState state, @Nullable UUID incident, PageRequest page) {
    long before = page.after().isEmpty() ? Long.MAX_VALUE : page.afterNumber();
    return Page.of(
            sent.before(before, state, incident, page.size() + 1),
            page,
            row -> Long.toString(row.position()))
        .map(SentNotifications.Row::view);
  }

  NotificationView get(UUID id) {
    return sent.find(id).orElseThrow(() -> Failure.notFound("notification " + id));
  }

  /**
   * Lets a message that was given up be tried again, as often as a new one.
   *
   * @throws Failure CONFLICT if it was not given up, or its channel was told since of what came
   *     after
   */
  NotificationView retry(UUID id) {
    NotificationView before = get(id);
    if (before.state() == NotificationState.DEAD && sent.isOvertaken(id)) {
      throw Failure.conflict(
          ("The channel %s was told since of what came after, and would take this for news;"
                  + " see how incident %s stands.")
              .formatted(before.channel(), before.incident()));
    }
    if (!sent.retry(id)) {
      throw Failure.conflict(
          "The notification is %s; only one that is dead can be tried again."
              .formatted(before.state().word()));
    }
    return get(id);
  }
}

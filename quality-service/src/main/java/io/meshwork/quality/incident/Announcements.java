package io.meshwork.quality.incident;

import io.meshwork.platform.outbox.Outbox;
import io.meshwork.platform.outbox.OutboxEvent;
import io.meshwork.quality.notify.Notice;
import io.meshwork.quality.notify.NotificationService;
import io.meshwork.quality.notify.Party;
import io.meshwork.quality.notify.channel.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Tells of what became of incidents: services by an event each time, people of what matters. */
@ApplicationScoped
class Announcements {

  private static final String TYPE = "io.meshwork.quality.incident.v1.";

  private final Outbox outbox;
  private final NotificationService notifications;
  private final FailingDatasets failing;
  private final Clock clock;

  Announcements(
      Outbox outbox, NotificationService notifications, FailingDatasets failing, Clock clock) {
    this.outbox = outbox;
    this.notifications = notifications;
    this.failing = failing;
    this.clock = clock;
  }

  /** It is not as it was, which people need not be told. */
  void changed(Incident incident) {
    publish(incident, "changed");
  }

  /** It began, or begins anew. */
  void began(Incident incident, Change change, List<Party> parties) {
    publish(incident, "opened");
    tell(incident, change, parties);
  }

  /** It goes on, and is worse. */
  void grew(Incident incident, Review review) {
    publish(incident, "changed");
    Change change = review.change();
    if (change != null) {
      tell(incident, change, review.parties());
    }
  }

  /** It is over. */
  void ended(Incident incident, Change change) {
    publish(incident, "resolved");
    tell(incident, change, List.of());
  }

  private void publish(Incident incident, String word) {
    incident.revision++;
    outbox.append(
        new OutboxEvent(
            TYPE + word,
            incident.urn(),
            incident.revision,
            IncidentProtos.toEvent(IncidentView.of(incident))));
  }

  private void tell(Incident incident, Change change, List<Party> parties) {
    notifications.tell(
        new Notice(
            incident.id,
            incident.revision,
            change,
            incident.severity,
            incident.title,
            text(incident, change),
            incident.root,
            incident.domain,
            incident.team,
            incident.openedAt,
            clock.instant(),
            parties));
  }

  private String text(Incident incident, Change change) {
    return switch (change) {
      case RESOLVED -> Objects.requireNonNullElse(incident.resolution, "");
      case MERGED ->
          "It is an effect of another incident, and goes on there: " + incident.mergedInto;
      case OPENED, REOPENED, ESCALATED, SPREAD ->
          "%s\n%s%d datasets are made of it; %d products of others are affected."
              .formatted(
                  incident.root,
                  failing.find(incident.rootUrn()).map(fails -> fails.reasons() + "\n").orElse(""),
                  incident.datasetsAffected,
                  incident.productsAffected);
    };
  }
}

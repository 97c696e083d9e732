package io.meshwork.quality.incident;

import io.meshwork.quality.notify.Told;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Writes into the timeline of an incident who was told of it. */
@ApplicationScoped
class NotifiedObserver {

  private final Incidents incidents;
  private final IncidentEntries entries;

  NotifiedObserver(Incidents incidents, IncidentEntries entries) {
    this.incidents = incidents;
    this.entries = entries;
  }

  void on(@Observes Told told) {
    if (incidents.find(told.incident()).isPresent()) {
      entries.add(
          told.incident(),
          told.isDelivered() ? EntryKind.NOTIFIED : EntryKind.UNDELIVERED,
          Incident.SERVICE,
          null,
          "%s: %s".formatted(told.channel(), told.change().word()));
    }
  }
}

package io.meshwork.quality.incident;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.lineage.Neighbourhood;
import io.meshwork.quality.notify.channel.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/** What becomes of a dataset that begins to fail: it joins the incident of its cause, or is one. */
@ApplicationScoped
class Onset {

  private final IncidentDatasets members;
  private final Incidents incidents;
  private final IncidentEntries entries;
  private final Membership membership;
  private final Neighbourhood neighbourhood;
  private final Merger merger;
  private final Reviews reviews;
  private final Announcements announcements;
  private final IncidentConfig config;
  private final Clock clock;

  Onset(
      IncidentDatasets members,
      Incidents incidents,
      IncidentEntries entries,
      Membership membership,
      Neighbourhood neighbourhood,
      Merger merger,
      Reviews reviews,
      Announcements announcements,
      IncidentConfig config,
      Clock clock) {
    this.members = members;
    this.incidents = incidents;
    this.entries = entries;
    this.membership = membership;
    this.neighbourhood = neighbourhood;
    this.merger = merger;
    this.reviews = reviews;
    this.announcements = announcements;
    this.config = config;
    this.clock = clock;
  }

  /**
   * A dataset fails that is in no incident.
   *
   * @param again is told of the root of the incident that it joins, to be looked at once for all
   *     that do
   */
  void fails(Urn dataset, FailingDataset failing, Consumer<Urn> again) {
    if (!isNews(dataset, failing)) {
      return;
    }
    Surroundings around = Surroundings.of(dataset, neighbourhood);
    Optional<Incident> cause = incidents.around(around.upstream()).stream().findFirst();
    if (cause.isPresent()) {
      joins(cause.get(), dataset, failing, around);
      again.accept(cause.get().rootUrn());
    } else {
      begins(dataset, failing, around);
    }
  }

  /** What failed before somebody resolved its incident is not news. */
  private boolean isNews(Urn dataset, FailingDataset failing) {
    return members
        .dealtWith(dataset)
        .map(until -> failing.measuredAt().isAfter(until))
        .orElse(true);
  }

  private void joins(Incident cause, Urn dataset, FailingDataset failing, Surroundings around) {
    membership.join(cause, dataset, failing.measuredAt());
    tell(cause, EntryKind.JOINED, dataset.toString(), failing.names());
    merger.absorb(cause, around);
    announcements.changed(cause);
  }

  private void begins(Urn dataset, FailingDataset failing, Surroundings around) {
    Optional<Incident> before =
        incidents.resolvedSince(dataset, clock.instant().minus(config.reopenWithin()));
    Incident incident = before.orElseGet(() -> open(dataset, failing));
    if (before.isPresent()) {
      incident.reopen();
      membership.restore(incident);
    } else {
      membership.join(incident, dataset, failing.measuredAt());
    }
    merger.absorb(incident, around);
    Review review = reviews.review(incident, around.downstream());
    tell(
        incident,
        before.isPresent() ? EntryKind.REOPENED : EntryKind.OPENED,
        incident.root,
        failing.names());
    announcements.began(
        incident, before.isPresent() ? Change.REOPENED : Change.OPENED, review.all());
  }

  private Incident open(Urn dataset, FailingDataset failing) {
    String title = "%s fails: %s".formatted(dataset.second(), failing.names());
    Incident incident =
        Incident.open(dataset, title, clock.instant().truncatedTo(ChronoUnit.MICROS));
    incidents.persist(incident);
    return incident;
  }

  private void tell(Incident incident, EntryKind kind, String dataset, String text) {
    entries.add(incident.id, kind, Incident.SERVICE, dataset, text);
  }
}

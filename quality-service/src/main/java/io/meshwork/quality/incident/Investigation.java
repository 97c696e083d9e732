package io.meshwork.quality.incident;

import io.meshwork.platform.sql.UrnLocks;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.lineage.Neighbourhood;
import io.meshwork.quality.notify.channel.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a dataset as it stands now, whatever happened meanwhile, and sees to it that incidents
 * say so.
 */
@ApplicationScoped
@Transactional
class Investigation {

  private final Turn turn;
  private final UrnLocks locks;
  private final DueDatasets due;
  private final FailingDatasets failingDatasets;
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

  Investigation(
      Turn turn,
      UrnLocks locks,
      DueDatasets due,
      FailingDatasets failingDatasets,
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
    this.turn = turn;
    this.locks = locks;
    this.due = due;
    this.failingDatasets = failingDatasets;
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

  /** Nobody records results of the dataset meanwhile; so what is recorded later is news again. */
  void look(Urn dataset) {
    turn.take();
    locks.lock(dataset);
    if (!due.take(dataset)) {
      return;
    }
    Optional<FailingDataset> failing = failingDatasets.find(dataset);
    Optional<IncidentDataset> member = members.current(dataset);
    if (failing.isEmpty()) {
      member.filter(one -> one.isFailing).ifPresent(this::recovers);
    } else if (member.isPresent()) {
      goesOn(member.get(), failing.get());
    } else if (isNews(dataset, failing.get())) {
      fails(dataset, failing.get());
    }
  }

  /** What failed before somebody resolved its incident is not news. */
  private boolean isNews(Urn dataset, FailingDataset failing) {
    return members
        .dealtWith(dataset)
        .map(until -> failing.measuredAt().isAfter(until))
        .orElse(true);
  }

  private void fails(Urn dataset, FailingDataset failing) {
    Set<Urn> upstream = neighbourhood.upstream(dataset);
    Optional<Incident> cause = incidents.around(upstream).stream().findFirst();
    if (cause.isPresent()) {
      joins(cause.get(), dataset, failing, upstream);
    } else {
      begins(dataset, failing, upstream);
    }
  }

  private void joins(Incident cause, Urn dataset, FailingDataset failing, Set<Urn> upstream) {
    membership.join(cause, dataset, failing.measuredAt());
    tell(cause, EntryKind.JOINED, dataset.toString(), failing.names());
    merger.absorb(cause, dataset, upstream);
    grew(cause, reviews.review(cause));
  }

  private void begins(Urn dataset, FailingDataset failing, Set<Urn> upstream) {
    Optional<Incident> before =
        incidents.resolvedSince(dataset, clock.instant().minus(config.reopenWithin()));
    Incident incident = before.orElseGet(() -> open(dataset, failing));
    if (before.isPresent()) {
      incident.reopen();
      membership.restore(incident);
    } else {
      membership.join(incident, dataset, failing.measuredAt());
    }
    merger.absorb(incident, dataset, upstream);
    Review review = reviews.review(incident);
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

  private void goesOn(IncidentDataset member, FailingDataset failing) {
    Incident incident = incidents.require(member.incident);
    boolean isAgain = !member.isFailing;
    member.fails(failing.measuredAt());
    if (isAgain) {
      tell(incident, EntryKind.FAILED, member.dataset, failing.names());
    }
    if (member.isRoot) {
      reviewRoot(incident, member.urn(), isAgain);
    } else if (isAgain) {
      announcements.changed(incident);
    }
  }

  /** Lineage may have told meanwhile of what its root is made of, and of what is made of it. */
  private void reviewRoot(Incident incident, Urn root, boolean isChanged) {
    Set<Urn> upstream = neighbourhood.upstream(root);
    Optional<Incident> cause =
        incidents.around(upstream).stream()
            .filter(other -> !other.id.equals(incident.id))
            .findFirst();
    if (cause.isPresent()) {
      merger.merge(incident, cause.get());
      grew(cause.get(), reviews.review(cause.get()));
      return;
    }
    boolean isMerged = merger.absorb(incident, root, upstream);
    Review review = reviews.review(incident);
    if (isChanged || isMerged || review.isChanged()) {
      grew(incident, review);
    }
  }

  private void grew(Incident incident, Review review) {
    if (review.isWorse()) {
      tell(incident, EntryKind.ESCALATED, null, "It is " + incident.severity.word() + " now.");
    }
    announcements.grew(incident, review);
  }

  private void recovers(IncidentDataset member) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Incident incident = incidents.require(member.incident);
    member.recovers(now);
    tell(incident, EntryKind.RECOVERED, member.dataset, "");
    if (members.current(incident.id).stream().anyMatch(one -> one.isFailing)) {
      announcements.changed(incident);
      return;
    }
    String reason = "All that failed has recovered.";
    incident.resolve(Incident.SERVICE, reason, now);
    membership.release(incident);
    tell(incident, EntryKind.RESOLVED, null, reason);
    announcements.ended(incident, Change.RESOLVED);
  }

  private void tell(Incident incident, EntryKind kind, @Nullable String dataset, String text) {
    entries.add(incident.id, kind, Incident.SERVICE, dataset, text);
  }
}

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
import java.util.function.Consumer;
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
  private final Onset onset;
  private final Membership membership;
  private final Neighbourhood neighbourhood;
  private final Merger merger;
  private final Reviews reviews;
  private final Announcements announcements;
  private final Clock clock;

  Investigation(
      Turn turn,
      UrnLocks locks,
      DueDatasets due,
      FailingDatasets failingDatasets,
      IncidentDatasets members,
      Incidents incidents,
      IncidentEntries entries,
      Onset onset,
      Membership membership,
      Neighbourhood neighbourhood,
      Merger merger,
      Reviews reviews,
      Announcements announcements,
      Clock clock) {
    this.turn = turn;
    this.locks = locks;
    this.due = due;
    this.failingDatasets = failingDatasets;
    this.members = members;
    this.incidents = incidents;
    this.entries = entries;
    this.onset = onset;
    this.membership = membership;
    this.neighbourhood = neighbourhood;
    this.merger = merger;
    this.reviews = reviews;
    this.announcements = announcements;
    this.clock = clock;
  }

  /**
   * Looks at one. Nobody records results of it meanwhile; so what is recorded later is news again.
   * If somebody does right now, it stays due: all others would have to wait with it.
   *
   * @param again is told of what is to be looked at next, once for all that made it necessary
   * @return false if nobody could look at it
   */
  boolean look(Urn dataset, Consumer<Urn> again) {
    turn.take();
    if (!locks.tryLock(dataset)) {
      return false;
    }
    if (due.take(dataset)) {
      judge(dataset, again);
    }
    return true;
  }

  private void judge(Urn dataset, Consumer<Urn> again) {
    Optional<FailingDataset> failing = failingDatasets.find(dataset);
    Optional<IncidentDataset> member = members.current(dataset);
    if (member.isPresent()) {
      judge(member.get(), failing);
    } else if (failing.isPresent()) {
      onset.fails(dataset, failing.get(), again);
    }
  }

  private void judge(IncidentDataset member, Optional<FailingDataset> failing) {
    Incident incident = incidents.require(member.incident);
    if (member.isFailing && failing.isEmpty() && failingDatasets.hasRecovered(member.urn())) {
      recovers(incident, member);
      return;
    }
    boolean isAgain = failing.isPresent() && failsStill(incident, member, failing.get());
    if (member.isRoot && member.isFailing) {
      reviewRoot(incident, member.urn(), isAgain);
    } else if (member.isRoot) {
      grew(incident, neighbourhood.downstream(member.urn()), false);
    } else if (isAgain) {
      announcements.changed(incident);
    }
  }

  /** A dataset of an incident fails, or still does; whether it did not before. */
  private boolean failsStill(Incident incident, IncidentDataset member, FailingDataset failing) {
    boolean isAgain = !member.isFailing;
    member.fails(failing.measuredAt());
    if (isAgain) {
      tell(incident, EntryKind.FAILED, member.dataset, failing.names());
    }
    return isAgain;
  }

  /** Lineage may have told meanwhile of what its root is made of, and of what is made of it. */
  private void reviewRoot(Incident incident, Urn root, boolean isChanged) {
    Surroundings around = Surroundings.of(root, neighbourhood);
    Optional<Incident> cause = merger.cause(incident, around);
    if (cause.isPresent()) {
      merger.merge(incident, cause.get());
      grew(cause.get(), neighbourhood.downstream(cause.get().rootUrn()), true);
      return;
    }
    boolean isMerged = merger.absorb(incident, around);
    grew(incident, around.downstream(), isChanged || isMerged);
  }

  private void grew(Incident incident, Set<Urn> downstream, boolean isChanged) {
    Review review = reviews.review(incident, downstream);
    if (review.isWorse()) {
      tell(incident, EntryKind.ESCALATED, null, "It is " + incident.severity.word() + " now.");
    }
    if (isChanged || review.isChanged()) {
      announcements.grew(incident, review);
    }
  }

  private void recovers(Incident incident, IncidentDataset member) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    member.recovers(now);
    tell(incident, EntryKind.RECOVERED, member.dataset, "");
    if (members.hasFailing(incident.id)) {
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

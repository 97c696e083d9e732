package io.meshwork.quality.incident;

import io.meshwork.platform.error.Drafts;
import io.meshwork.platform.error.Failure;
import io.meshwork.quality.lineage.Neighbourhood;
import io.meshwork.quality.notify.channel.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do about incidents. */
@ApplicationScoped
@Transactional
class ResponseService {

  private final Turn turn;
  private final Incidents incidents;
  private final IncidentEntries entries;
  private final Membership membership;
  private final Neighbourhood neighbourhood;
  private final Reviews reviews;
  private final Announcements announcements;
  private final Drafts drafts;
  private final Clock clock;

  ResponseService(
      Turn turn,
      Incidents incidents,
      IncidentEntries entries,
      Membership membership,
      Neighbourhood neighbourhood,
      Reviews reviews,
      Announcements announcements,
      Drafts drafts,
      Clock clock) {
    this.turn = turn;
    this.incidents = incidents;
    this.entries = entries;
    this.membership = membership;
    this.neighbourhood = neighbourhood;
    this.reviews = reviews;
    this.announcements = announcements;
    this.drafts = drafts;
    this.clock = clock;
  }

  /**
   * Who it is, and of what they decided.
   *
   * @param expected revision that they saw; null for any
   */
  record Act(UUID incident, @Nullable Long expected, String actor) {}

  /** Somebody looks at it. Again changes nothing. */
  IncidentView acknowledge(Act act) {
    Incident incident = incident(act);
    if (incident.acknowledge(act.actor(), now())) {
      tell(act, EntryKind.ACKNOWLEDGED, "");
      announcements.changed(incident);
    }
    return IncidentView.of(incident);
  }

  /** Somebody is to work on it, or nobody any more. */
  IncidentView assign(Act act, @Nullable AssigneeDraft draft) {
    drafts.check(draft);
    Incident incident = incident(act);
    String assignee = Objects.requireNonNull(draft).assignee();
    if (!Objects.equals(incident.assignee, assignee)) {
      incident.assign(assignee);
      tell(act, EntryKind.ASSIGNED, assignee == null ? "nobody" : assignee);
      announcements.changed(incident);
    }
    return IncidentView.of(incident);
  }

  /** Somebody has something to say. */
  IncidentView note(Act act, @Nullable TextDraft draft) {
    drafts.check(draft);
    Incident incident = incident(act);
    tell(act, EntryKind.NOTE, Objects.requireNonNull(draft).text());
    announcements.changed(incident);
    return IncidentView.of(incident);
  }

  /** It is over, whatever checks say; what fails later is another failure. */
  IncidentView resolve(Act act, @Nullable ReasonDraft draft) {
    drafts.check(draft);
    Incident incident = incident(act);
    String reason = Objects.requireNonNull(draft).reason();
    incident.resolve(act.actor(), reason, now());
    membership.dealWith(incident);
    tell(act, EntryKind.RESOLVED, reason);
    announcements.ended(incident, Change.RESOLVED);
    return IncidentView.of(incident);
  }

  /** It was not over. */
  IncidentView reopen(Act act, @Nullable ReasonDraft draft) {
    drafts.check(draft);
    Incident incident = incident(act);
    incident.reopen();
    membership.restore(incident);
    Review review = reviews.review(incident, neighbourhood.downstream(incident.rootUrn()));
    tell(act, EntryKind.REOPENED, Objects.requireNonNull(draft).reason());
    announcements.began(incident, Change.REOPENED, review.all());
    return IncidentView.of(incident);
  }

  /** What was learned. */
  IncidentView conclude(Act act, @Nullable TextDraft draft) {
    drafts.check(draft);
    Incident incident = incident(act);
    incident.conclude(Objects.requireNonNull(draft).text());
    tell(act, EntryKind.POSTMORTEM, "");
    announcements.changed(incident);
    return IncidentView.of(incident);
  }

  private Incident incident(Act act) {
    turn.takeSoon();
    Incident incident = incidents.require(act.incident());
    if (act.expected() != null && act.expected() != incident.revision) {
      throw Failure.stale("The incident", act.expected(), incident.revision);
    }
    return incident;
  }

  private void tell(Act act, EntryKind kind, String text) {
    entries.add(act.incident(), kind, act.actor(), null, text);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

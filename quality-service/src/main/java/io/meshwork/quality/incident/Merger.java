package io.meshwork.quality.incident;

import io.meshwork.quality.notify.channel.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Makes one incident of two that have one cause: that of the more upstream root goes on. */
@ApplicationScoped
class Merger {

  private final Incidents incidents;
  private final IncidentEntries entries;
  private final Membership membership;
  private final Announcements announcements;
  private final Clock clock;

  Merger(
      Incidents incidents,
      IncidentEntries entries,
      Membership membership,
      Announcements announcements,
      Clock clock) {
    this.incidents = incidents;
    this.entries = entries;
    this.membership = membership;
    this.announcements = announcements;
    this.clock = clock;
  }

  /**
   * The incident of whose cause another is an effect, if there is one: of what it is made of,
   * something is in it. Where data flows in a circle each is made of the other, and the first to be
   * opened keeps it.
   */
  Optional<Incident> cause(Incident incident, Surroundings root) {
    return incidents.around(root.upstream()).stream()
        .filter(other -> !other.id.equals(incident.id))
        .filter(other -> !root.isCircle(other.rootUrn()) || isFirst(other, incident))
        .findFirst();
  }

  /**
   * Merges into {@code incident} those whose roots are made of a dataset that is in it; in a
   * circle, those that were opened after it.
   *
   * @return whether there were any
   */
  boolean absorb(Incident incident, Surroundings dataset) {
    boolean isMerged = false;
    for (Incident effect : incidents.rootedIn(dataset.downstream())) {
      if (!effect.id.equals(incident.id)
          && (!dataset.isCircle(effect.rootUrn()) || isFirst(incident, effect))) {
        merge(effect, incident);
        isMerged = true;
      }
    }
    return isMerged;
  }

  private static boolean isFirst(Incident one, Incident other) {
    return one.position < other.position;
  }

  /** One turned out to be an effect of the other. Each keeps its own timeline. */
  void merge(Incident effect, Incident cause) {
    effect.mergeInto(cause, clock.instant());
    membership.move(effect, cause);
    incidents.redirect(effect.id, cause.id);
    entries.add(
        effect.id,
        EntryKind.MERGED,
        Incident.SERVICE,
        cause.root,
        "It goes on as incident %s: %s".formatted(cause.id, cause.title));
    entries.add(
        cause.id,
        EntryKind.MERGED,
        Incident.SERVICE,
        effect.root,
        "Incident %s is an effect of it: %s".formatted(effect.id, effect.title));
    announcements.ended(effect, Change.MERGED);
  }
}

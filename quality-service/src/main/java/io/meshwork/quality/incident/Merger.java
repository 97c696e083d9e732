package io.meshwork.quality.incident;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.lineage.Neighbourhood;
import io.meshwork.quality.notify.channel.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;

/** Makes one incident of two that have one cause: that of the more upstream root goes on. */
@ApplicationScoped
class Merger {

  private final Incidents incidents;
  private final IncidentEntries entries;
  private final Membership membership;
  private final Neighbourhood neighbourhood;
  private final Announcements announcements;
  private final Clock clock;

  Merger(
      Incidents incidents,
      IncidentEntries entries,
      Membership membership,
      Neighbourhood neighbourhood,
      Announcements announcements,
      Clock clock) {
    this.incidents = incidents;
    this.entries = entries;
    this.membership = membership;
    this.neighbourhood = neighbourhood;
    this.announcements = announcements;
    this.clock = clock;
  }

  /**
   * Merges into {@code incident} those whose roots are made of {@code dataset}, which is in it.
   *
   * @param upstream of the dataset: where data flows in a circle, neither is the cause of the other
   * @return whether there were any
   */
  boolean absorb(Incident incident, Urn dataset, Set<Urn> upstream) {
    var effects = new LinkedHashSet<>(neighbourhood.downstream(dataset));
    effects.removeAll(upstream);
    boolean isMerged = false;
    for (Incident effect : incidents.rootedIn(effects)) {
      if (!effect.id.equals(incident.id)) {
        merge(effect, incident);
        isMerged = true;
      }
    }
    return isMerged;
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

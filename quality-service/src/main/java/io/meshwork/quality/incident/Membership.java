package io.meshwork.quality.incident;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which datasets are in which incident. What they were in stays known. */
@ApplicationScoped
class Membership {

  private final IncidentDatasets members;
  private final FailingDatasets failing;
  private final Clock clock;

  Membership(IncidentDatasets members, FailingDatasets failing, Clock clock) {
    this.members = members;
    this.failing = failing;
    this.clock = clock;
  }

  /** A dataset, which is in no other, fails in an incident. */
  IncidentDataset join(Incident incident, Urn dataset, Instant measuredAt) {
    IncidentDataset member =
        members
            .find(incident.id, dataset)
            .orElseGet(() -> IncidentDataset.of(incident, dataset, clock.instant()));
    member.fails(measuredAt);
    members.persist(member);
    return member;
  }

  /** All of one incident go over into another. */
  void move(Incident from, Incident to) {
    List<IncidentDataset> moving = members.current(from.id);
    moving.forEach(member -> member.isCurrent = false);
    members.flush();
    for (IncidentDataset before : moving) {
      IncidentDataset after = join(to, before.urn(), before.failedAt);
      if (!before.isFailing && before.recoveredAt != null) {
        after.recovers(before.recoveredAt);
      }
      before.isFailing = false;
    }
  }

  /** An incident is over. What fails in it until now is dealt with. */
  void release(Incident incident) {
    List<IncidentDataset> leaving = members.current(incident.id);
    Map<String, FailingDataset> stillFailing =
        failing.of(leaving.stream().map(IncidentDataset::urn).toList());
    for (IncidentDataset member : leaving) {
      member.isCurrent = false;
      FailingDataset fails = stillFailing.get(member.dataset);
      if (fails != null) {
        member.failedAt = fails.measuredAt();
      }
    }
  }

  /**
   * An incident goes on, with its root, and with all that fail and have not gone into another.
   *
   * @throws Failure CONFLICT if the root has
   */
  void restore(Incident incident) {
    List<IncidentDataset> before = members.all(incident.id);
    Map<String, FailingDataset> fails =
        failing.of(before.stream().map(IncidentDataset::urn).toList());
    for (IncidentDataset member : before) {
      Optional<IncidentDataset> elsewhere = members.current(member.urn());
      if (member.isRoot && elsewhere.isPresent()) {
        throw Failure.conflict(
            "Its dataset is in incident %s by now.".formatted(elsewhere.get().incident));
      }
      FailingDataset now = fails.get(member.dataset);
      if (now != null && elsewhere.isEmpty()) {
        member.fails(now.measuredAt());
      } else if (member.isRoot) {
        member.isCurrent = true;
      }
    }
  }
}

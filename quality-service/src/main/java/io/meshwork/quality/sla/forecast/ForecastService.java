package io.meshwork.quality.sla.forecast;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.lineage.Upstream;
import io.meshwork.quality.sla.objective.Objective;
import io.meshwork.quality.sla.objective.Objectives;
import io.meshwork.quality.sla.objective.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks ahead. */
@ApplicationScoped
@Transactional
public class ForecastService {

  /** What lies upstream of a page is looked at together. */
  private static final int MOST = 100;

  private static final UUID LOWEST = new UUID(0, 0);
  private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Set<Outlook> AT_RISK = EnumSet.of(Outlook.MAY_BREAK, Outlook.BREAKS);

  private final Objectives objectives;
  private final Upstream upstream;
  private final Clock clock;

  ForecastService(Objectives objectives, Upstream upstream, Clock clock) {
    this.objectives = objectives;
    this.upstream = upstream;
    this.clock = clock;
  }

  /**
   * Of the promises that wait for a version, the first to break first.
   *
   * @param urn whose; all if it is absent, and then only those that will or may break
   */
  public Page<ForecastView> of(@Nullable Urn urn, PageRequest wanted) {
    Instant now = clock.instant();
    var page = new PageRequest(Math.min(wanted.size(), MOST), wanted.after());
    Page<Objective> waiting =
        Page.of(waiting(urn, page, now), page, one -> one.breaksAt() + " " + one.id());
    List<ForecastView> views = views(waiting.items(), now);
    return new Page<>(
        urn == null
            ? views.stream().filter(view -> AT_RISK.contains(view.outlook())).toList()
            : views,
        waiting.nextPageToken());
  }

  private List<ForecastView> views(List<Objective> waiting, Instant now) {
    Set<UUID> datasets =
        waiting.stream().map(one -> one.dataset().key()).collect(Collectors.toSet());
    Upstream.Flows flows =
        datasets.isEmpty() ? new Upstream.Flows(List.of(), true) : upstream.flows(datasets);
    Set<UUID> jobs =
        flows.nearest().stream().map(Upstream.Flow::jobKey).collect(Collectors.toSet());
    List<Upstream.Run> runs = jobs.isEmpty() ? List.of() : upstream.runs(jobs, now);
    var prospect = new Prospect(flows.nearest(), runs, now);
    return waiting.stream()
        .map(one -> Forecasts.of(one, prospect.of(one.dataset().key()), !flows.areAll(), now))
        .toList();
  }

  /** Without a URN, what is broken already is left out. */
  private List<Objective> waiting(@Nullable Urn urn, PageRequest page, Instant now) {
    Scope scope = Scope.of(urn);
    if (page.after().isEmpty()) {
      return objectives.waiting(scope, urn == null ? now : FIRST, LOWEST, page.size() + 1);
    }
    String[] after = page.after().split(" ", 2);
    try {
      return objectives.waiting(
          scope, Instant.parse(after[0]), UUID.fromString(after[1]), page.size() + 1);
    } catch (DateTimeException
        | IllegalArgumentException
        | ArrayIndexOutOfBoundsException foreign) {
      throw Failure.invalid("pageToken", "must be a nextPageToken of an earlier answer");
    }
  }
}

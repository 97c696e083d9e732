package io.meshwork.lineage.marquez;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks from jobs to all that share a dataset with them, step by step, and collects the flows. */
final class Neighbourhood {

  /** Beyond so many jobs it is not walked. */
  static final int MAX_JOBS = 2_000;

  private final FlowQuery query;
  private final Map<Long, List<FlowQuery.Flow>> flows = new LinkedHashMap<>();
  private final Set<Long> datasets = new HashSet<>();
  private boolean isTruncated;

  Neighbourhood(FlowQuery query) {
    this.query = query;
  }

  /**
   * Walks.
   *
   * @param start where it begins
   * @param depth how many steps at most
   */
  void walk(Collection<Long> start, int depth) {
    Set<Long> reached = enter(start);
    for (int step = 0; step < depth && !reached.isEmpty(); step++) {
      reached = enter(query.jobsOf(reached));
    }
  }

  /** The jobs, each with what flows into it and out of it. */
  Map<Long, List<FlowQuery.Flow>> flows() {
    return flows;
  }

  Set<Long> datasets() {
    return datasets;
  }

  /** Whether there are more jobs than were walked. */
  boolean isTruncated() {
    return isTruncated;
  }

  /**
   * Takes in those of the jobs that are new.
   *
   * @return their datasets that are new
   */
  private Set<Long> enter(Collection<Long> jobs) {
    List<Long> fresh = jobs.stream().filter(job -> !flows.containsKey(job)).toList();
    int room = MAX_JOBS - flows.size();
    isTruncated |= fresh.size() > room;
    List<Long> entering = fresh.subList(0, Math.min(room, fresh.size()));
    if (entering.isEmpty()) {
      return Set.of();
    }
    Map<Long, List<FlowQuery.Flow>> found = query.ofJobs(entering);
    entering.forEach(job -> flows.put(job, found.getOrDefault(job, List.of())));
    var reached = new LinkedHashSet<Long>();
    found.values().forEach(some -> some.forEach(flow -> reached.add(flow.dataset())));
    reached.removeIf(dataset -> !datasets.add(dataset));
    return reached;
  }
}

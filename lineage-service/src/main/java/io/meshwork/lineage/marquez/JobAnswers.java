package io.meshwork.lineage.marquez;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells of jobs whatever there is to tell, many at a time. */
@ApplicationScoped
class JobAnswers {

  private static final int LATEST_RUNS = 10;

  private final FacetQuery facets;
  private final FlowQuery flows;
  private final RunQuery runQuery;
  private final RunAnswers runs;

  JobAnswers(FacetQuery facets, FlowQuery flows, RunQuery runQuery, RunAnswers runs) {
    this.facets = facets;
    this.flows = flows;
    this.runQuery = runQuery;
    this.runs = runs;
  }

  List<JobAnswer> answers(List<JobRow> jobs) {
    if (jobs.isEmpty()) {
      return List.of();
    }
    List<UUID> keys = keys(jobs);
    Map<UUID, ObjectNode> told = facets.of(keys);
    Map<Long, List<FlowQuery.Flow>> used = flows.ofJobs(jobs.stream().map(JobRow::id).toList());
    Map<UUID, List<RunRow>> ran = runQuery.latest(keys, LATEST_RUNS);
    Map<UUID, RunAnswer> latest = latest(ran);
    return jobs.stream()
        .map(
            job -> {
              UUID key = job.urn().key();
              return JobAnswer.of(
                  job,
                  Facets.of(told.get(key)),
                  used.getOrDefault(job.id(), List.of()),
                  ran.getOrDefault(key, List.of()),
                  latest.get(key));
            })
        .toList();
  }

  /** As nodes of a graph: without facets, and with the latest run alone. */
  Map<Long, JobAnswer> nodes(List<JobRow> jobs, Map<Long, List<FlowQuery.Flow>> used) {
    Map<UUID, List<RunRow>> ran = runQuery.latest(keys(jobs), 1);
    var nodes = new HashMap<Long, JobAnswer>();
    for (JobRow job : jobs) {
      List<RunRow> latest = ran.getOrDefault(job.urn().key(), List.of());
      nodes.put(
          job.id(),
          JobAnswer.of(
              job,
              Facets.NONE,
              used.getOrDefault(job.id(), List.of()),
              latest,
              latest.isEmpty() ? null : RunAnswers.brief(latest.getFirst())));
    }
    return nodes;
  }

  private Map<UUID, RunAnswer> latest(Map<UUID, List<RunRow>> ran) {
    List<RunRow> rows = ran.values().stream().map(List::getFirst).toList();
    List<RunAnswer> answers = runs.answers(rows);
    var latest = new HashMap<UUID, RunAnswer>();
    for (int i = 0; i < rows.size(); i++) {
      latest.put(rows.get(i).key().job(), answers.get(i));
    }
    return latest;
  }

  private static List<UUID> keys(List<JobRow> jobs) {
    return jobs.stream().map(job -> job.urn().key()).toList();
  }
}

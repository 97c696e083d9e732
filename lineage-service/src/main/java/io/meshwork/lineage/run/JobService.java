package io.meshwork.lineage.run;

import io.meshwork.lineage.graph.Descendants;
import io.meshwork.lineage.graph.Node;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Tells of jobs. */
@ApplicationScoped
@Transactional
class JobService {

  private static final int MAX_RUNS = 1_000;

  private final Jobs jobs;
  private final Descendants descendants;
  private final RunStatisticsQuery statistics;

  JobService(Jobs jobs, Descendants descendants, RunStatisticsQuery statistics) {
    this.jobs = jobs;
    this.descendants = descendants;
    this.statistics = statistics;
  }

  /** All jobs, by URN. */
  Page<JobView> list(PageRequest page) {
    return Page.of(jobs.after(page.after(), page.size() + 1), page, job -> job.urn)
        .map(JobView::of);
  }

  /**
   * One job.
   *
   * @throws Failure NOT_FOUND if lineage has never heard of it
   */
  JobView get(Urn urn) {
    return JobView.of(named(urn));
  }

  /**
   * The jobs that the latest 20 runs of a job started, by URN; at most 1,000.
   *
   * @throws Failure NOT_FOUND if lineage has never heard of the job
   */
  List<JobView> children(Urn urn) {
    Node job = Node.job(named(urn).id);
    return jobs.withIds(descendants.children(job).stream().map(Node::id).toList()).stream()
        .map(JobView::of)
        .toList();
  }

  /**
   * How the latest runs of a job went.
   *
   * @param runs how many at most, 1 to 1000
   * @throws Failure NOT_FOUND if lineage has never heard of the job, INVALID for what is out of
   *     bounds
   */
  RunStatistics statistics(Urn urn, int runs) {
    if (runs < 1 || runs > MAX_RUNS) {
      throw Failure.invalid("runs", "must be between 1 and " + MAX_RUNS);
    }
    Job job = named(urn);
    return statistics.of(job.urn, job.urnKey, runs);
  }

  private Job named(Urn urn) {
    return jobs.named(urn).orElseThrow(() -> Failure.notFound(urn.toString()));
  }
}

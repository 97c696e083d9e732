package io.meshwork.lineage.run;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Tells of jobs. */
@ApplicationScoped
@Transactional
class JobService {

  private final Jobs jobs;

  JobService(Jobs jobs) {
    this.jobs = jobs;
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
    return JobView.of(jobs.named(urn).orElseThrow(() -> Failure.notFound(urn.toString())));
  }
}

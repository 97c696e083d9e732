package io.meshwork.lineage.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshwork.lineage.graph.RunFlow;
import io.meshwork.lineage.graph.RunFlows;
import io.meshwork.lineage.openlineage.RunFacetQuery;
import io.meshwork.lineage.openlineage.RunKey;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells of runs. */
@ApplicationScoped
@Transactional
public class RunService {

  private final Jobs jobs;
  private final Runs runs;
  private final RunFlows flows;
  private final RunFacetQuery facets;

  RunService(Jobs jobs, Runs runs, RunFlows flows, RunFacetQuery facets) {
    this.jobs = jobs;
    this.runs = runs;
    this.flows = flows;
    this.facets = facets;
  }

  /**
   * The runs of an id: one, unless a producer used it for runs of several jobs.
   *
   * @throws Failure NOT_FOUND if there is none
   */
  public List<RunDetail> withId(String id) {
    List<Run> found = runs.withId(Urn.digest(id));
    if (found.isEmpty()) {
      throw Failure.notFound("run:" + id);
    }
    Map<UUID, String> urns =
        jobs.withKeys(found.stream().map(run -> run.jobKey).toList()).stream()
            .collect(Collectors.toMap(job -> job.urnKey, job -> job.urn));
    Map<Long, List<RunFlow>> used = flows.of(found.stream().map(run -> run.number).toList());
    Map<RunKey, ObjectNode> told = facets.ofRuns(found.stream().map(Run::key).toList());
    return found.stream()
        .map(
            run ->
                RunDetail.of(
                    run,
                    urns.getOrDefault(run.jobKey, ""),
                    used.getOrDefault(run.number, List.of()),
                    told.getOrDefault(run.key(), JsonNodeFactory.instance.objectNode())))
        .toList();
  }

  /**
   * The runs of a job, the latest first.
   *
   * @throws Failure NOT_FOUND if lineage has never heard of the job
   */
  public Page<RunView> ofJob(Urn urn, PageRequest page) {
    Job job = jobs.named(urn).orElseThrow(() -> Failure.notFound(urn.toString()));
    RunPosition after = RunPosition.of(page.after());
    return Page.of(
            runs.of(job.urnKey, after.beganAt(), after.id(), page.size() + 1),
            page,
            run -> new RunPosition(run.beganAt, run.id).toString())
        .map(run -> RunView.of(run, job.urn));
  }
}

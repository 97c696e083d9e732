package io.meshwork.lineage.marquez;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshwork.lineage.graph.RunFlow;
import io.meshwork.lineage.graph.RunFlows;
import io.meshwork.lineage.openlineage.RunFacetQuery;
import io.meshwork.lineage.openlineage.RunKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells of runs whatever there is to tell, many at a time. */
@ApplicationScoped
class RunAnswers {

  private final RunFacetQuery facets;
  private final RunFlows flows;

  RunAnswers(RunFacetQuery facets, RunFlows flows) {
    this.facets = facets;
    this.flows = flows;
  }

  List<RunAnswer> answers(Collection<RunRow> runs) {
    if (runs.isEmpty()) {
      return List.of();
    }
    Map<RunKey, ObjectNode> told = facets.ofRuns(runs.stream().map(RunRow::key).toList());
    Map<Long, List<RunFlow>> used = flows.of(runs.stream().map(RunRow::number).toList());
    return runs.stream()
        .map(
            run ->
                RunAnswer.of(
                    run,
                    told.getOrDefault(run.key(), JsonNodeFactory.instance.objectNode()),
                    used.getOrDefault(run.number(), List.of())))
        .toList();
  }

  /** Without what would have to be read from elsewhere. */
  static RunAnswer brief(RunRow run) {
    return RunAnswer.of(run, JsonNodeFactory.instance.objectNode(), List.of());
  }
}

package io.meshwork.lineage.marquez;

import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Composes graphs of jobs and datasets. */
@ApplicationScoped
class LineageService {

  private final JobQuery jobQuery;
  private final DatasetQuery datasetQuery;
  private final FlowQuery flowQuery;
  private final JobAnswers jobs;
  private final DatasetAnswers datasets;

  LineageService(
      JobQuery jobQuery,
      DatasetQuery datasetQuery,
      FlowQuery flowQuery,
      JobAnswers jobs,
      DatasetAnswers datasets) {
    this.jobQuery = jobQuery;
    this.datasetQuery = datasetQuery;
    this.flowQuery = flowQuery;
    this.jobs = jobs;
    this.datasets = datasets;
  }

  /**
   * The surroundings of a job or dataset that is known.
   *
   * @param depth how often to go on from the jobs found to all that share a dataset with any of
   *     them; it begins with the job itself, or with those that read or write the dataset
   */
  GraphAnswer graph(Urn root, int depth) {
    var found = new Neighbourhood(flowQuery);
    var wanted = new HashSet<Long>();
    if (root.kind() == Urn.Kind.JOB) {
      found.walk(jobQuery.named(root).map(JobRow::id).stream().toList(), depth);
    } else {
      wanted.add(flowQuery.node(root));
      found.walk(flowQuery.jobsOf(wanted), depth);
    }
    wanted.addAll(found.datasets());
    return GraphAnswer.of(nodes(found.flows(), wanted), found.isTruncated());
  }

  private List<GraphAnswer.Node> nodes(
      Map<Long, List<FlowQuery.Flow>> flows, Set<Long> datasetIds) {
    List<JobRow> jobRows = jobQuery.withIds(flows.keySet());
    List<DatasetRow> datasetRows = datasetQuery.withIds(datasetIds);
    Edges edges = edges(jobRows, flows);
    Map<Long, JobAnswer> jobData = jobs.nodes(jobRows, flows);
    Map<Long, DatasetAnswer> datasetData = datasets.nodes(datasetRows);
    var nodes = new ArrayList<GraphAnswer.Node>();
    for (JobRow job : jobRows) {
      var data = Objects.requireNonNull(jobData.get(job.id()));
      nodes.add(edges.node(NodeId.of(job.urn()), "JOB", data));
    }
    for (DatasetRow dataset : datasetRows) {
      var data = Objects.requireNonNull(datasetData.get(dataset.id()));
      nodes.add(edges.node(NodeId.of(dataset.urn()), "DATASET", data));
    }
    nodes.sort(Comparator.comparing(GraphAnswer.Node::id));
    return nodes;
  }

  private static Edges edges(List<JobRow> jobs, Map<Long, List<FlowQuery.Flow>> flows) {
    var edges = new Edges();
    for (JobRow row : jobs) {
      String job = NodeId.of(row.urn());
      for (FlowQuery.Flow flow : flows.getOrDefault(row.id(), List.of())) {
        String dataset = NodeId.of(flow.urn());
        if (flow.isInput()) {
          edges.add(dataset, job);
        } else {
          edges.add(job, dataset);
        }
      }
    }
    return edges;
  }
}

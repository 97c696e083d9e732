package io.meshwork.lineage.run;

import io.meshwork.lineage.graph.Graph;
import io.meshwork.lineage.graph.Node;
import io.meshwork.lineage.graph.RunFlow;
import io.meshwork.lineage.graph.RunFlows;
import io.meshwork.lineage.run.VersionQuery.Version;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Tells of the versions of datasets. */
@ApplicationScoped
public class VersionService {

  private final Graph graph;
  private final VersionQuery versions;
  private final RunFlows flows;

  VersionService(Graph graph, VersionQuery versions, RunFlows flows) {
    this.graph = graph;
    this.versions = versions;
    this.flows = flows;
  }

  /**
   * The versions of a dataset, under all of its names, the latest first.
   *
   * @throws Failure NOT_FOUND if lineage has never heard of it
   */
  public Page<VersionView> of(Urn dataset, PageRequest page) {
    Node node = graph.find(dataset).orElseThrow(() -> Failure.notFound(dataset.toString()));
    List<Version> found = versions.after(node, VersionPosition.of(page.after()), page.size() + 1);
    Map<Long, List<RunFlow>> used = flows.of(found.stream().map(Version::number).toList());
    return Page.of(found, page, version -> version.position().toString())
        .map(version -> view(version, used.getOrDefault(version.number(), List.of())));
  }

  private static VersionView view(Version version, List<RunFlow> used) {
    return new VersionView(
        version.run(),
        version.job(),
        version.state(),
        version.position().writtenAt(),
        RunData.of(used, true));
  }
}

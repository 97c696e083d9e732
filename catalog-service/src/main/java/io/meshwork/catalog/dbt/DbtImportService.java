package io.meshwork.catalog.dbt;

import io.meshwork.catalog.dataset.Finding;
import io.meshwork.catalog.dataset.FindingService;
import io.meshwork.catalog.dataset.Source;
import io.meshwork.catalog.intake.Intake;
import io.meshwork.catalog.intake.JobIntake;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Imports dbt projects: reads all files first, and writes only when all of them are good. */
@ApplicationScoped
class DbtImportService {

  private final Intake intake;
  private final JobIntake jobs;

  DbtImportService(Intake intake, JobIntake jobs) {
    this.intake = intake;
    this.jobs = jobs;
  }

  /**
   * Imports a project.
   *
   * @param namespace of the warehouse, as OpenLineage names it; null where the adapter has only one
   * @param jobNamespace of the models as jobs
   * @throws Failure INVALID if a file is not what it should be, or the namespace is missing
   */
  ImportReport run(DbtFiles files, @Nullable String namespace, String jobNamespace, String actor) {
    Manifest manifest = Manifest.read(files.manifestFile());
    Warehouse warehouse = files.warehouse();
    LastRun lastRun = files.lastRun();
    List<LastRun.Freshness> freshness = files.freshness();
    String chosen = Adapters.namespace(manifest.adapter(), namespace);
    var project = new DbtProject(manifest, warehouse, chosen, jobNamespace);

    String origin = "dbt:%s:%s".formatted(chosen, manifest.project());
    Intake.Generation generation = intake.begin(origin, Source.DBT, actor);
    var effects = new HashMap<Urn, FindingService.Effect>();
    intake.take(
        generation,
        List.copyOf(project.findings().values()),
        (finding, effect) -> effects.put(finding.urn(), effect));
    List<Urn> gone = intake.finish(generation);
    int told = jobs.take(origin, project.jobs());
    List<ImportReport.Node> nodes = nodes(manifest, project, effects);
    return new ImportReport(
        manifest.project(),
        chosen,
        totals(manifest, nodes, gone.size(), told),
        nodes,
        gone.stream().map(Urn::toString).toList(),
        exposures(manifest, project),
        lastRun,
        freshness.stream().map(fresh -> withUrn(fresh, project)).toList());
  }

  private static List<ImportReport.Node> nodes(
      Manifest manifest, DbtProject project, Map<Urn, FindingService.Effect> effects) {
    var nodes = new ArrayList<ImportReport.Node>();
    for (DbtNode node : manifest.nodes().values()) {
      Finding finding = project.findings().get(node.id());
      String owner = manifest.owner(node).label();
      nodes.add(
          new ImportReport.Node(
              node.id(),
              finding == null ? null : finding.urn().toString(),
              finding == null
                  ? ImportReport.Effect.SKIPPED
                  : ImportReport.Effect.of(effects.get(finding.urn())),
              project.skipped().get(node.id()),
              owner.isEmpty() ? null : owner,
              node.group().isEmpty() ? null : node.group()));
    }
    return nodes;
  }

  private static ImportReport.Totals totals(
      Manifest manifest, List<ImportReport.Node> nodes, int gone, int jobs) {
    return new ImportReport.Totals(
        count(nodes, ImportReport.Effect.CREATED),
        count(nodes, ImportReport.Effect.UPDATED),
        count(nodes, ImportReport.Effect.UNCHANGED),
        count(nodes, ImportReport.Effect.SKIPPED),
        gone,
        manifest.tests(),
        manifest.promises().size(),
        jobs);
  }

  private static int count(List<ImportReport.Node> nodes, ImportReport.Effect effect) {
    return Math.toIntExact(nodes.stream().filter(node -> node.effect() == effect).count());
  }

  private static List<ImportReport.Exposure> exposures(Manifest manifest, DbtProject project) {
    return manifest.exposures().stream()
        .map(
            exposure ->
                new ImportReport.Exposure(
                    exposure.name(),
                    exposure.type(),
                    exposure.url(),
                    exposure.owner(),
                    project.inputs(exposure.parents()).stream().map(Urn::toString).toList()))
        .toList();
  }

  private static LastRun.Freshness withUrn(LastRun.Freshness fresh, DbtProject project) {
    String urn =
        Stream.ofNullable(project.findings().get(fresh.node()))
            .map(finding -> finding.urn().toString())
            .findFirst()
            .orElse(null);
    return new LastRun.Freshness(fresh.node(), urn, fresh.status(), fresh.maxLoadedAt());
  }
}

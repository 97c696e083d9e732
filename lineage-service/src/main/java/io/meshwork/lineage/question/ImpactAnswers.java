package io.meshwork.lineage.question;

import io.meshwork.contracts.lineage.v1.Cause;
import io.meshwork.contracts.lineage.v1.Causes;
import io.meshwork.contracts.lineage.v1.DatasetImpact;
import io.meshwork.contracts.lineage.v1.GroupImpact;
import io.meshwork.contracts.lineage.v1.Impact;
import io.meshwork.contracts.lineage.v1.Path;
import io.meshwork.contracts.lineage.v1.ProductImpact;
import io.meshwork.lineage.impact.CauseService;
import io.meshwork.lineage.impact.ImpactService;
import io.meshwork.lineage.impact.LineagePath;
import io.meshwork.lineage.impact.PathService;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What follows from a thing, and what it follows from, as messages. */
@ApplicationScoped
class ImpactAnswers {

  private final ImpactService impacts;
  private final PathService paths;
  private final CauseService causes;

  ImpactAnswers(ImpactService impacts, PathService paths, CauseService causes) {
    this.impacts = impacts;
    this.paths = paths;
    this.causes = causes;
  }

  Impact impact(Urn root) {
    return toProto(impacts.of(root));
  }

  Path path(Urn from, Urn to) {
    LineagePath path = paths.between(from, to);
    return Path.newBuilder()
        .setOrigin(path.origin())
        .setDestination(path.destination())
        .addAllNodes(path.nodes())
        .build();
  }

  Causes causes(Urn urn, String run) {
    var proto = Causes.newBuilder();
    (run.isEmpty() ? causes.of(urn) : causes.of(urn, run))
        .forEach(cause -> proto.addCauses(toProto(cause)));
    return proto.build();
  }

  private static Impact toProto(io.meshwork.lineage.impact.Impact impact) {
    return Impact.newBuilder()
        .setRoot(impact.root())
        .setDatasets(impact.datasets())
        .setJobs(impact.jobs())
        .setTruncated(impact.truncated())
        .addAllProducts(impact.products().stream().map(ImpactAnswers::toProto).toList())
        .addAllDomains(groups(impact.domains()))
        .addAllOwners(groups(impact.owners()))
        .addAllUnowned(datasets(impact.unowned()))
        .build();
  }

  private static ProductImpact toProto(io.meshwork.lineage.impact.Impact.ProductImpact product) {
    return ProductImpact.newBuilder()
        .setUrn(product.urn())
        .setDomain(product.domain())
        .setOwner(product.owner())
        .setDistance(product.distance())
        .addAllDatasets(datasets(product.datasets()))
        .build();
  }

  private static List<GroupImpact> groups(
      List<io.meshwork.lineage.impact.Impact.GroupImpact> groups) {
    return groups.stream()
        .map(
            group ->
                GroupImpact.newBuilder()
                    .setName(group.name())
                    .setProducts(group.products())
                    .setDatasets(group.datasets())
                    .setDistance(group.distance())
                    .build())
        .toList();
  }

  private static List<DatasetImpact> datasets(
      List<io.meshwork.lineage.impact.Impact.DatasetImpact> datasets) {
    return datasets.stream()
        .map(
            dataset ->
                DatasetImpact.newBuilder()
                    .setUrn(dataset.urn())
                    .setDistance(dataset.distance())
                    .build())
        .toList();
  }

  private static Cause toProto(io.meshwork.lineage.impact.Cause cause) {
    return Cause.newBuilder()
        .setJob(cause.job())
        .setRun(cause.run())
        .setKind(
            switch (cause.kind()) {
              case FAILED -> Cause.Kind.FAILED;
              case SLOW -> Cause.Kind.SLOW;
              case OVERDUE -> Cause.Kind.OVERDUE;
            })
        .setSince(Times.toProto(cause.since()))
        .setWhy(cause.why())
        .setDistance(cause.distance())
        .setRoot(cause.root())
        .build();
  }
}

package io.meshwork.catalog.dbt;

import io.meshwork.catalog.dataset.Details;
import io.meshwork.catalog.dataset.Finding;
import io.meshwork.catalog.dataset.Source;
import io.meshwork.catalog.intake.DeclaredJob;
import io.meshwork.platform.urn.Urn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a project tells of datasets and jobs. Datasets are named as OpenLineage's own dbt
 * integration names them ({@code integration/common}, {@code processor.py}), and jobs too, so that
 * what runs report meets what is imported.
 */
final class DbtProject {

  private static final int MAX_DESCRIPTION = 20_000;

  private final Manifest manifest;
  private final Warehouse warehouse;
  private final String namespace;
  private final String jobNamespace;

  /** By the id of the node they come from, one a dataset. */
  private final Map<String, Finding> findings = new LinkedHashMap<>();

  /** Why a node that is no finding is none, by its id. */
  private final Map<String, String> skipped = new LinkedHashMap<>();

  DbtProject(Manifest manifest, Warehouse warehouse, String namespace, String jobNamespace) {
    this.manifest = manifest;
    this.warehouse = warehouse;
    this.namespace = namespace;
    this.jobNamespace = jobNamespace;
    find();
  }

  Map<String, Finding> findings() {
    return findings;
  }

  Map<String, String> skipped() {
    return skipped;
  }

  Urn urn(DbtNode node) {
    return Urn.dataset(namespace, node.relation());
  }

  /** The datasets that a node reads, through what is only a part of its query. */
  List<Urn> inputs(List<String> parents) {
    var inputs = new LinkedHashSet<Urn>();
    collect(parents, inputs, new HashSet<>());
    return List.copyOf(inputs);
  }

  List<DeclaredJob> jobs() {
    Stream<DeclaredJob> models =
        manifest.nodes().values().stream()
            .filter(node -> findings.containsKey(node.id()))
            .filter(
                node -> node.type() == DbtNode.Type.MODEL || node.type() == DbtNode.Type.SNAPSHOT)
            .map(this::job);
    Stream<DeclaredJob> exposures = manifest.exposures().stream().map(this::job);
    return Stream.concat(models, exposures).toList();
  }

  private void find() {
    var byUrn = new HashMap<Urn, String>();
    var tests = new HashMap<String, List<DbtTest>>();
    manifest
        .promises()
        .forEach(test -> tests.computeIfAbsent(test.tested(), _ -> new ArrayList<>()).add(test));
    // Seeds and models are loaded and described here; a source may be the same table.
    manifest.nodes().values().stream()
        .sorted(Comparator.comparing(node -> node.type() == DbtNode.Type.SOURCE))
        .forEach(
            node -> {
              String other = node.isRelation() ? byUrn.putIfAbsent(urn(node), node.id()) : null;
              if (!node.isRelation()) {
                skipped.put(node.id(), reason(node));
              } else if (other != null) {
                skipped.put(node.id(), "is the same table as " + other);
              } else if (node.relation().length() > Urn.MAX_NAME) {
                skipped.put(
                    node.id(), "has a name of more than %d characters".formatted(Urn.MAX_NAME));
              } else {
                findings.put(node.id(), finding(node, tests.getOrDefault(node.id(), List.of())));
              }
            });
  }

  private static String reason(DbtNode node) {
    return switch (node.type()) {
      case MODEL, SEED, SNAPSHOT, SOURCE ->
          node.isEphemeral() ? "is ephemeral: a part of other queries" : "names no table";
      case TEST, OTHER -> "makes no dataset";
    };
  }

  private Finding finding(DbtNode node, List<DbtTest> tests) {
    var columns = new DbtColumns();
    Warehouse.Relation relation = warehouse.relations().get(node.id());
    String comment = "";
    if (relation != null) {
      columns.add(relation);
      comment = relation.comment();
    }
    columns.add(node);
    for (DbtTest test : tests) {
      DbtNode target = manifest.nodes().get(test.target());
      columns.add(test, target == null ? "" : target.relation());
    }
    String description = node.description().isEmpty() ? comment : node.description();
    return new Finding(
        urn(node),
        Source.DBT,
        DbtColumns.shorten(description, MAX_DESCRIPTION),
        columns.drafts(),
        new Details("", properties(node)));
  }

  private Map<String, Object> properties(DbtNode node) {
    var properties = new HashMap<>(node.properties());
    properties.put("type", node.type().name().toLowerCase(Locale.ROOT));
    properties.put("owner", manifest.owner(node).name());
    properties.put("ownerEmails", manifest.owner(node).emails());
    properties.put("group", node.group());
    return properties;
  }

  private DeclaredJob job(DbtNode node) {
    String schema = node.relation().substring(0, Math.max(0, node.relation().lastIndexOf('.')));
    String owner = manifest.owner(node).label();
    return new DeclaredJob(
        Urn.job(jobNamespace, schema + "." + node.localId()),
        "DBT",
        node.type().name(),
        node.description(),
        node.sql().isEmpty() ? null : node.sql(),
        owner.isEmpty() ? List.of() : List.of(owner),
        inputs(node.parents()),
        List.of(urn(node)));
  }

  private DeclaredJob job(DbtExposure exposure) {
    return new DeclaredJob(
        Urn.job(jobNamespace, exposure.id()),
        "DBT",
        "EXPOSURE",
        exposure.description(),
        null,
        exposure.owner().isEmpty() ? List.of() : List.of(exposure.owner()),
        inputs(exposure.parents()),
        List.of());
  }

  private void collect(List<String> parents, Set<Urn> inputs, Set<String> seen) {
    for (String parent : parents) {
      DbtNode node = manifest.nodes().get(parent);
      if (node != null && seen.add(parent)) {
        if (node.isRelation()) {
          inputs.add(urn(node));
        } else {
          collect(node.parents(), inputs, seen);
        }
      }
    }
  }
}

package io.meshwork.lineage.graph;

import io.meshwork.lineage.graph.Ancestors.Ancestor;
import io.meshwork.lineage.graph.Scene.SceneEdge;
import io.meshwork.lineage.graph.Scene.SceneNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shows jobs that runs of another started, such as the tasks of a DAG or the actions of a Spark
 * application, as that one.
 */
@ApplicationScoped
public class Folding {

  private static final String JOB = "job:";

  /** Of several that lineage knows no ancestor of, the one that needs attention most. */
  private static final List<@Nullable String> WORST_FIRST =
      Arrays.asList("failed", "aborted", "running", "completed", null);

  private final Ancestors ancestors;

  Folding(Ancestors ancestors) {
    this.ancestors = ancestors;
  }

  /** A scene of datasets and jobs, folded as the runs told at that instant. */
  public Scene fold(Scene scene, Instant asOf) {
    List<String> jobs =
        scene.nodes().stream().map(SceneNode::urn).filter(urn -> urn.startsWith(JOB)).toList();
    Map<String, Ancestor> above = ancestors.of(jobs, asOf);
    if (above.isEmpty()) {
      return scene;
    }
    Map<String, SceneNode> nodes = new LinkedHashMap<>();
    for (SceneNode node : scene.nodes()) {
      Ancestor ancestor = above.get(node.urn());
      SceneNode shown = ancestor == null ? node : fold(node, ancestor);
      nodes.merge(shown.urn(), shown, Folding::merge);
    }
    Map<Ends, SceneEdge> edges = new LinkedHashMap<>();
    for (SceneEdge edge : scene.edges()) {
      var ends = new Ends(shown(above, edge.origin()), shown(above, edge.destination()));
      edges.merge(ends, between(ends, edge), Folding::merge);
    }
    return new Scene(
        shown(above, scene.root()),
        List.copyOf(nodes.values()),
        List.copyOf(edges.values()),
        scene.truncated(),
        scene.nextPageToken());
  }

  private static final Comparator<@Nullable Instant> NULLS_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());

  private record Ends(String origin, String destination) {}

  private static String shown(Map<String, Ancestor> above, String urn) {
    Ancestor ancestor = above.get(urn);
    return ancestor == null ? urn : ancestor.urn();
  }

  private static SceneNode fold(SceneNode job, Ancestor ancestor) {
    return new SceneNode(
        ancestor.urn(),
        job.hop(),
        job.hiddenUpstream(),
        job.hiddenDownstream(),
        ancestor.lastRun().isEmpty() ? job.lastRun() : ancestor.lastRun(),
        List.of(),
        false,
        List.of(job.urn()));
  }

  /** The nearer of the two, which comes first, says how far they are. */
  private static SceneNode merge(SceneNode one, SceneNode other) {
    List<String> folded =
        Stream.of(one, other)
            .map(SceneNode::folded)
            .filter(Objects::nonNull)
            .flatMap(List::stream)
            .toList();
    return new SceneNode(
        one.urn(),
        Math.abs(one.hop()) <= Math.abs(other.hop()) ? one.hop() : other.hop(),
        one.hiddenUpstream() + other.hiddenUpstream(),
        one.hiddenDownstream() + other.hiddenDownstream(),
        worse(one.lastRun(), other.lastRun()),
        List.of(),
        false,
        folded);
  }

  private static @Nullable String worse(@Nullable String one, @Nullable String other) {
    return WORST_FIRST.indexOf(one) <= WORST_FIRST.indexOf(other) ? one : other;
  }

  private static SceneEdge between(Ends ends, SceneEdge edge) {
    return new SceneEdge(
        ends.origin(), ends.destination(), edge.firstSeen(), edge.lastSeen(), edge.evidence());
  }

  private static SceneEdge merge(SceneEdge one, SceneEdge other) {
    return new SceneEdge(
        one.origin(),
        one.destination(),
        Collections.min(Arrays.asList(one.firstSeen(), other.firstSeen()), NULLS_FIRST),
        Collections.max(Arrays.asList(one.lastSeen(), other.lastSeen()), NULLS_FIRST),
        List.of());
  }
}

package io.meshwork.lineage.impact;

import io.meshwork.lineage.graph.Graph;
import io.meshwork.lineage.graph.Node;
import io.meshwork.lineage.graph.Side;
import io.meshwork.lineage.graph.Walk;
import io.meshwork.lineage.impact.JobHealth.Recent;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong upstream. */
@ApplicationScoped
class CauseService {

  private static final int MAX_NODES = 10_000;
  private static final int MAX_CAUSES = 50;

  private final Graph graph;
  private final JobHealth health;
  private final Roots roots;
  private final Clock clock;

  CauseService(Graph graph, JobHealth health, Roots roots, Clock clock) {
    this.graph = graph;
    this.health = health;
    this.roots = roots;
    this.clock = clock;
  }

  /** The jobs upstream with whose latest run something is wrong, root causes first. */
  List<Cause> of(Urn urn) {
    Walk walk = Walk.from(graph, Side.UPSTREAM, roots.of("urn", urn), MAX_NODES, _ -> false);
    List<Node> jobs =
        walk.hops().keySet().stream().filter(node -> node.type() == Node.Type.JOB).toList();
    var causes = new ArrayList<Cause>();
    Set<Node> unwell = new HashSet<>();
    List<Recent> recent = health.of(jobs);
    recent.stream().filter(job -> kind(job) != null).forEach(job -> unwell.add(job.job()));
    recent.stream()
        .filter(job -> unwell.contains(job.job()))
        .sorted(Comparator.comparing(job -> walk.hops().get(job.job())))
        .limit(MAX_CAUSES)
        .forEach(job -> causes.add(cause(job, walk, unwell)));
    causes.sort(
        Comparator.comparing((Cause cause) -> !cause.root()).thenComparing(Cause::distance));
    return causes;
  }

  private Cause cause(Recent job, Walk walk, Set<Node> unwell) {
    Cause.Kind kind = Objects.requireNonNull(kind(job));
    Walk above = Walk.from(graph, Side.UPSTREAM, Set.of(job.job()), MAX_NODES, _ -> false);
    boolean root =
        above.hops().keySet().stream()
            .noneMatch(node -> !node.equals(job.job()) && unwell.contains(node));
    return new Cause(
        job.urn(),
        job.run(),
        kind,
        since(job, kind),
        why(job, kind),
        (Objects.requireNonNull(walk.hops().get(job.job())) + 1) / 2,
        root);
  }

  private Cause.@Nullable Kind kind(Recent job) {
    Instant now = clock.instant();
    return switch (job.state()) {
      case "FAILED", "ABORTED" -> Cause.Kind.FAILED;
      case "RUNNING" -> isOver(job.beganAt(), job.duration(), 3, now) ? Cause.Kind.SLOW : null;
      default -> isOver(job.beganAt(), job.pause(), 2, now) ? Cause.Kind.OVERDUE : null;
    };
  }

  private static boolean isOver(Instant began, @Nullable Duration usual, int times, Instant now) {
    return usual != null && began.plus(usual.multipliedBy(times)).isBefore(now);
  }

  private static Instant since(Recent job, Cause.Kind kind) {
    return switch (kind) {
      case FAILED -> job.stateAt();
      case SLOW -> job.beganAt().plus(Objects.requireNonNull(job.duration()));
      case OVERDUE -> job.beganAt().plus(Objects.requireNonNull(job.pause()));
    };
  }

  private static String why(Recent job, Cause.Kind kind) {
    return switch (kind) {
      case FAILED -> "Its latest run was %s.".formatted(job.state().toLowerCase(Locale.ROOT));
      case SLOW ->
          "Its run goes on since %s; half of those that completed took less than %s."
              .formatted(job.beganAt(), job.duration());
      case OVERDUE ->
          "Its latest run began at %s; the next one usually begins %s later."
              .formatted(job.beganAt(), job.pause());
    };
  }
}

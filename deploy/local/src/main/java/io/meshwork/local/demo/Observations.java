package io.meshwork.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/** What happened in the mesh until now: runs of pipelines and results of checks. */
final class Observations {

  /** Far below the 4 MB that the lineage service takes at once. */
  private static final int EVENTS_AT_ONCE = 200;

  private final Mesh mesh;
  private final Instant now;

  Observations(Mesh mesh, Instant now) {
    this.mesh = mesh;
    this.now = now;
  }

  /** The events of all runs, pipeline by pipeline. */
  List<Request> runs() {
    return mesh.domains().stream()
        .flatMap(domain -> domain.pipelines().stream().flatMap(one -> runs(domain, one)))
        .toList();
  }

  /** The results of all checks, domain by domain: far fewer than the 1000 taken at once. */
  List<Request> checks() {
    return mesh.domains().stream().map(this::checks).toList();
  }

  private Stream<Request> runs(Domain domain, Pipeline pipeline) {
    String place = domain.place("pipeline", pipeline.name());
    return events(domain, pipeline)
        .gather(Gatherers.windowFixed(EVENTS_AT_ONCE))
        .map(events -> Request.post(place, "/api/v1/lineage/batch", events));
  }

  private Stream<ObjectNode> events(Domain domain, Pipeline pipeline) {
    var events = new RunEvents(mesh, domain, pipeline);
    return new RunHistory(pipeline, mesh.engine(pipeline), now)
        .runs().stream().flatMap(run -> events.of(run, now).stream());
  }

  private Request checks(Domain domain) {
    List<CheckHistory.Result> results =
        domain.datasets().stream()
            .flatMap(dataset -> new CheckHistory(dataset, now).results().stream())
            .toList();
    return Request.post(Domain.file(domain.path()) + ", checks", "/api/v1/check-results", results);
  }
}

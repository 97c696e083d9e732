package io.meshwork.lineage.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.lineage.openlineage.EventReader;
import io.meshwork.lineage.openlineage.EventSamples;
import io.meshwork.lineage.openlineage.LineageEvent;
import io.meshwork.lineage.openlineage.RunState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ProjectionTest {

  private record State(
      Set<DatasetState> datasets,
      Set<JobState> jobs,
      Set<RunHistory> runs,
      Set<FlowState> flows,
      Set<RunFlowState> runFlows,
      Set<FacetState> facets) {}

  @Property(tries = 300)
  void theStateIsTheSameForAnyOrderAndAnyRepetition(
      @ForAll("histories") List<LineageEvent> events, @ForAll Random random) {
    var shuffled = new ArrayList<>(events);
    shuffled.addAll(events.subList(0, events.size() / 2));
    Collections.shuffle(shuffled, random);

    assertThat(fold(shuffled)).isEqualTo(fold(events));
  }

  @Test
  void aRunThatEndedDoesNotGoOn() {
    State state =
        fold(
            List.of(
                event("COMPLETE", "2026-01-01T10:05:00Z"),
                event("START", "2026-01-01T10:00:00Z"),
                event("RUNNING", "2026-01-01T10:06:00Z")));

    RunHistory run = state.runs().iterator().next();
    assertThat(run.state()).isEqualTo(RunState.COMPLETED);
    assertThat(run.endedAt()).isEqualTo("2026-01-01T10:05:00Z");
    assertThat(run.startedAt()).isEqualTo("2026-01-01T10:00:00Z");
  }

  @Test
  void everyEdgeThatAnyRunProvedIsKept() {
    State state =
        fold(
            List.of(
                read(
                    EventSamples.run(
                        "START", "2026-01-01T10:00:00Z", "r1", "job", List.of("a"), List.of())),
                read(
                    EventSamples.run(
                        "COMPLETE", "2026-01-01T10:01:00Z", "r1", "job", List.of(), List.of("c"))),
                read(
                    EventSamples.run(
                        "COMPLETE",
                        "2026-01-02T10:01:00Z",
                        "r2",
                        "job",
                        List.of("b"),
                        List.of("c")))));

    assertThat(state.flows())
        .extracting(flow -> flow.direction() + " " + flow.dataset().second())
        .containsExactlyInAnyOrder("INPUT a", "INPUT b", "OUTPUT c");
  }

  @Provide
  Arbitrary<List<LineageEvent>> histories() {
    Arbitrary<String> types =
        Arbitraries.of("START", "RUNNING", "COMPLETE", "FAIL", "ABORT", "OTHER");
    Arbitrary<String> times =
        Arbitraries.integers().between(0, 9).map("2026-01-01T10:00:0%dZ"::formatted);
    Arbitrary<String> runs = Arbitraries.of("r1", "r2");
    Arbitrary<String> jobs = Arbitraries.of("load", "join");
    Arbitrary<List<String>> datasets =
        Arbitraries.of("a", "b", "c").list().uniqueElements().ofMaxSize(3);
    return Combinators.combine(types, times, runs, jobs, datasets, datasets)
        .as(EventSamples::run)
        .map(ProjectionTest::read)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static LineageEvent event(String type, String time) {
    return read(EventSamples.run(type, time, "r1", "job", List.of(), List.of()));
  }

  private static LineageEvent read(String event) {
    return new EventReader(new ObjectMapper()).read(event.getBytes(UTF_8));
  }

  private static State fold(List<LineageEvent> events) {
    var projection = new Projection();
    events.forEach(projection::add);
    return new State(
        Set.copyOf(projection.datasets()),
        Set.copyOf(projection.jobs()),
        Set.copyOf(projection.runs()),
        Set.copyOf(projection.flows()),
        Set.copyOf(projection.runFlows()),
        Set.copyOf(projection.facets()));
  }
}

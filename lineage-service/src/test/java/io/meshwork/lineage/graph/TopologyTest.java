package io.meshwork.lineage.graph;

import static io.meshwork.lineage.LineageClient.emit;
import static io.meshwork.lineage.openlineage.EventBuilder.event;
import static io.meshwork.lineage.openlineage.EventBuilder.facet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.meshwork.lineage.LineageTest;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is answered from memory is what the database answers. */
@LineageTest
class TopologyTest {

  private static final int JOBS = 40;

  private final String prefix = "topology_" + UUID.randomUUID().toString().replace("-", "") + "_";

  @Inject Graph graph;
  @Inject Topology topology;
  @Inject Statements statements;

  @Test
  void walksFlowsAndWhatIsHiddenAreThoseOfTheDatabase() {
    var random = new Random(3);
    var database = new EdgesInDatabase(statements, Graph.EVER);
    for (int job = 0; job < JOBS; job++) {
      say(job, random);
    }
    awaitJob(JOBS - 1);

    for (int turn = 0; turn < 60; turn++) {
      Node root = random.nextBoolean() ? job(random.nextInt(JOBS)) : dataset(random);
      Node end = dataset(random);
      int nodes = 1 + random.nextInt(60);
      for (Side side : Side.values()) {
        List<Step> steps = inMemory(side, root, nodes, Set.of(end));
        assertThat(steps).isEqualTo(database.walk(side, Set.of(root), 9, nodes, Set.of(end)));
        var shown = new HashSet<Node>(steps.stream().map(Step::to).toList());
        shown.add(root);
        List<Node> page = shown.stream().filter(node -> random.nextBoolean()).toList();
        assertThat(topology.ask(edges -> edges.hidden(page, shown)).orElseThrow())
            .containsExactlyInAnyOrderElementsOf(database.hidden(page, shown));
        assertThat(topology.ask(edges -> edges.flows(page, shown)).orElseThrow())
            .containsExactlyInAnyOrderElementsOf(database.flows(page, shown));
      }
    }
  }

  @Test
  void whatIsFoldedLaterIsKnownToTheNextQuestion() {
    emit(event("COMPLETE", "2026-03-01T10:00:00Z", "1", name(0)).output(name(1)).toString());
    awaitJob(0);
    Node first = job(0);
    assertThat(inMemory(Side.DOWNSTREAM, first, 100, Set.of())).hasSize(1);

    emit(event("COMPLETE", "2026-03-01T11:00:00Z", "2", name(1)).input(name(1)).toString());
    emit(
        event("COMPLETE", "2026-03-01T12:00:00Z", "3", name(2))
            .input(name(2), symlink(name(1)))
            .toString());
    awaitJob(2);
    await()
        .untilAsserted(
            () -> assertThat(inMemory(Side.DOWNSTREAM, first, 100, Set.of())).hasSize(3));
  }

  private List<Step> inMemory(Side side, Node root, int nodes, Set<Node> ends) {
    await().until(() -> topology.ask(Adjacency::edges).isPresent());
    return topology.ask(edges -> edges.walk(side, Set.of(root), 9, nodes, ends)).orElseThrow();
  }

  /** Now and then a dataset is told under the name of another as well. */
  private void say(int job, Random random) {
    var event =
        event("COMPLETE", "2026-03-01T10:00:00Z", UUID.randomUUID().toString(), name(job))
            .output(name(job));
    IntStream.range(0, 3)
        .map(input -> random.nextInt(JOBS))
        .distinct()
        .forEach(
            input -> {
              if (random.nextInt(8) == 0) {
                event.input(name(input), symlink(name(random.nextInt(JOBS))));
              } else {
                event.input(name(input));
              }
            });
    emit(event.toString()).statusCode(201);
  }

  private static String symlink(String name) {
    return facet(
        "symlinks",
        "\"identifiers\": [{\"namespace\": \"warehouse\", \"name\": \"%s\", \"type\": \"TABLE\"}]"
            .formatted(name));
  }

  private void awaitJob(int job) {
    await().until(() -> graph.find(Urn.job("scheduler", name(job))).isPresent());
  }

  private Node job(int job) {
    return graph.find(Urn.job("scheduler", name(job))).orElseThrow();
  }

  private Node dataset(Random random) {
    return graph.find(Urn.dataset("warehouse", name(random.nextInt(JOBS)))).orElseThrow();
  }

  private String name(int number) {
    return prefix + number;
  }
}

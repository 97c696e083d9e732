import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/**
 * Loads two graphs, then measures questions to them. In the large one each of many jobs reads nine of
 * the 2,000 datasets written before and writes one, so that nearly everything is downstream of
 * everything earlier. In each of 100 pipelines a job reads two datasets of the stage before its own and
 * writes two, ten jobs a stage.
 *
 * <pre>java LineageGraph.java CONFIG TOKEN load|ask [JOBS]</pre>
 *
 * CONFIG is the properties file that the lineage-service was started with; 100,000 jobs in the large
 * graph, which is a million edges.
 */
void main(String[] arguments) throws Exception {
  int jobs = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 100_000;
  var target = new Target(arguments[0], arguments[1]);
  var pipelines = new Pipelines(target);
  var graph = new Graph(target, jobs);
  if (arguments[2].equals("load")) {
    pipelines.load();
    graph.load();
  } else {
    pipelines.ask();
    graph.ask();
  }
}

/** Pipelines that have nothing to do with one another. */
record Pipelines(Target target) {

  private static final int PIPELINES = 100;
  private static final int STAGE = 10;
  private static final int JOBS = 430;

  void load() throws Exception {
    try (var connection = target.open()) {
      for (int pipeline = 0; pipeline < PIPELINES; pipeline++) {
        Target.expect(204, connection.post("/api/v1/lineage/batch", batch(pipeline)), connection);
      }
    }
    target.awaitNone(LineageEvents.PENDING);
  }

  void ask() throws IOException {
    ask("scene of 205 nodes of a pipeline", 205);
    ask("scene of a whole pipeline, 1,310 nodes", 2_000);
  }

  private void ask(String what, int nodes) throws IOException {
    Questions.ask(
        target,
        what,
        100,
        "/api/v1/lineage?depth=1000&nodeBudget=%d&urn=".formatted(nodes),
        random -> "pipeline_%03d.table_%04d".formatted(random.nextInt(PIPELINES), random.nextInt(JOBS)));
  }

  private static byte[] batch(int pipeline) {
    var batch = new StringBuilder("[");
    for (int job = 0; job < JOBS; job++) {
      String name = "pipeline_%03d.".formatted(pipeline);
      int stage = job / STAGE * STAGE;
      int first = stage - STAGE + job % STAGE;
      int second = stage - STAGE + (job + 1) % STAGE;
      batch.append(job == 0 ? "" : ",");
      Graph.begin(batch, new UUID(job, pipeline + 1_000L), name + "job_%04d".formatted(job), job);
      batch
          .append(Graph.named(stage == 0 ? name + "source_%d".formatted(job) : output(name, first)))
          .append(",")
          .append(Graph.named(stage == 0 ? name + "more_%d".formatted(job) : output(name, second) + "_b"))
          .append("],\"outputs\":[")
          .append(Graph.named(output(name, job)))
          .append(",")
          .append(Graph.named(output(name, job) + "_b"))
          .append("]}");
    }
    return batch.append("]").toString().getBytes(UTF_8);
  }

  private static String output(String pipeline, int job) {
    return pipeline + "table_%04d".formatted(job);
  }
}

/** Asks about datasets all over a graph. */
static final class Questions {

  private Questions() {}

  /** Asks so often, and as often before, to warm up. */
  static void ask(Target target, String what, int times, String address, Function<Random, String> dataset)
      throws IOException {
    var random = new Random(7);
    var took = new Times();
    try (var connection = target.open()) {
      for (int turn = -times; turn < times; turn++) {
        long start = System.nanoTime();
        String urn = "dataset:warehouse:" + dataset.apply(random);
        Target.expect(200, connection.get(address + URLEncoder.encode(urn, UTF_8)), connection);
        if (turn >= 0) {
          took.add(System.nanoTime() - start);
        }
      }
      Target.tell(what, took, connection);
    }
  }
}

static final class Graph {

  private static final int BATCH = 500;
  private static final int INPUTS = 9;
  private static final int REACH = 2_000;

  private final Target target;
  private final int jobs;

  Graph(Target target, int jobs) {
    this.target = target;
    this.jobs = jobs;
  }

  void load() throws Exception {
    long began = System.nanoTime();
    try (var connection = target.open()) {
      for (int first = 0; first < jobs; first += BATCH) {
        Target.expect(204, connection.post("/api/v1/lineage/batch", batch(first)), connection);
      }
    }
    double sent = (System.nanoTime() - began) / 1e9;
    target.awaitNone(LineageEvents.PENDING);
    double folded = (System.nanoTime() - began) / 1e9;
    IO.println(
        "%d jobs with %d edges: %.0f events/s durable in batches of %d, %.0f/s folded"
            .formatted(jobs, jobs * (INPUTS + 1), jobs / sent, BATCH, jobs / folded));
  }

  void ask() throws IOException {
    ask("scene of 200 nodes, both ways", 200, "/api/v1/lineage?depth=1000&nodeBudget=200&urn=");
    ask("scene of 500 nodes, both ways", 200, "/api/v1/lineage?depth=1000&nodeBudget=500&urn=");
    ask("scene of 1,300 nodes, both ways", 100, "/api/v1/lineage?depth=1000&nodeBudget=1300&urn=");
    ask("downstream of 10,000 nodes", 30, "/api/v1/lineage?direction=downstream&depth=1000&nodeBudget=10000&urn=");
    ask("impact", 30, "/api/v1/lineage/impact?urn=");
  }

  private void ask(String what, int times, String address) throws IOException {
    Questions.ask(target, what, times, address, random -> dataset(jobs / 10 + random.nextInt(jobs / 2)));
  }

  private byte[] batch(int first) {
    var batch = new StringBuilder("[");
    for (int job = first; job < Math.min(first + BATCH, jobs); job++) {
      batch.append(job == first ? "" : ",");
      event(batch, job);
    }
    return batch.append("]").toString().getBytes(UTF_8);
  }

  /** An event up to its inputs. */
  static void begin(StringBuilder batch, UUID run, String job, int second) {
    batch
        .append("{\"eventType\":\"COMPLETE\",\"eventTime\":\"")
        .append(Instant.ofEpochSecond(1_700_000_000L + second))
        .append("\",\"producer\":\"https://example.org/bench\",\"schemaURL\":\"https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent\",\"run\":{\"runId\":\"")
        .append(run)
        .append("\"},\"job\":{\"namespace\":\"bench\",\"name\":\"%s\"},\"inputs\":[".formatted(job));
  }

  private static void event(StringBuilder batch, int job) {
    begin(batch, new UUID(job, 11), "job_%06d".formatted(job), job);
    var random = new Random(job);
    for (int input = 0; input < INPUTS; input++) {
      int source = job - 1 - random.nextInt(REACH);
      batch.append(input == 0 ? "" : ",").append(named(dataset(Math.max(source, 0))));
    }
    batch.append("],\"outputs\":[").append(named(dataset(job))).append("]}");
  }

  static String named(String dataset) {
    return "{\"namespace\":\"warehouse\",\"name\":\"%s\"}".formatted(dataset);
  }

  private static String dataset(int job) {
    return "graph.table_%06d".formatted(job);
  }
}

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/**
 * Loads a graph in which each of many jobs reads nine of the 2,000 datasets written before and writes
 * one, so that nearly everything is downstream of everything earlier; then measures questions to it.
 *
 * <pre>java LineageGraph.java CONFIG TOKEN load|ask [JOBS]</pre>
 *
 * CONFIG is the properties file that the lineage-service was started with; 100,000 jobs, which is a
 * million edges.
 */
void main(String[] arguments) throws Exception {
  int jobs = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 100_000;
  var graph = new Graph(new LineageTarget(arguments[0], arguments[1]), jobs);
  if (arguments[2].equals("load")) {
    graph.load();
  } else {
    graph.ask();
  }
}

static final class Graph {

  private static final int BATCH = 500;
  private static final int INPUTS = 9;
  private static final int REACH = 2_000;

  private final LineageTarget target;
  private final int jobs;

  Graph(LineageTarget target, int jobs) {
    this.target = target;
    this.jobs = jobs;
  }

  void load() throws Exception {
    long began = System.nanoTime();
    try (var connection = target.open()) {
      for (int first = 0; first < jobs; first += BATCH) {
        LineageTarget.expect(204, connection.post("/api/v1/lineage/batch", batch(first)), connection);
      }
    }
    double sent = (System.nanoTime() - began) / 1e9;
    target.awaitFolded();
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

  /** Asks about datasets all over the graph; as often before, to warm up. */
  private void ask(String what, int times, String address) throws IOException {
    var random = new Random(7);
    var took = new Times();
    try (var connection = target.open()) {
      for (int turn = -times; turn < times; turn++) {
        long start = System.nanoTime();
        String urn = "dataset:warehouse:" + dataset(jobs / 10 + random.nextInt(jobs / 2));
        LineageTarget.expect(200, connection.get(address + URLEncoder.encode(urn, UTF_8)), connection);
        if (turn >= 0) {
          took.add(System.nanoTime() - start);
        }
      }
      LineageTarget.tell(what, took, connection);
    }
  }

  private byte[] batch(int first) {
    var batch = new StringBuilder("[");
    for (int job = first; job < Math.min(first + BATCH, jobs); job++) {
      batch.append(job == first ? "" : ",");
      event(batch, job);
    }
    return batch.append("]").toString().getBytes(UTF_8);
  }

  private static void event(StringBuilder batch, int job) {
    batch
        .append("{\"eventType\":\"COMPLETE\",\"eventTime\":\"")
        .append(Instant.ofEpochSecond(1_700_000_000L + job))
        .append("\",\"producer\":\"https://example.org/bench\",\"schemaURL\":\"https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent\",\"run\":{\"runId\":\"")
        .append(new UUID(job, 11))
        .append("\"},\"job\":{\"namespace\":\"bench\",\"name\":\"job_%06d\"},\"inputs\":[".formatted(job));
    var random = new Random(job);
    for (int input = 0; input < INPUTS; input++) {
      int source = job - 1 - random.nextInt(REACH);
      batch.append(input == 0 ? "" : ",").append(named(dataset(Math.max(source, 0))));
    }
    batch.append("],\"outputs\":[").append(named(dataset(job))).append("]}");
  }

  private static String named(String dataset) {
    return "{\"namespace\":\"warehouse\",\"name\":\"%s\"}".formatted(dataset);
  }

  private static String dataset(int job) {
    return "graph.table_%06d".formatted(job);
  }
}

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;

/**
 * Loads datasets in layers of 1,000, each written by three runs, a day apart, that read two datasets of the layer
 * before; lets checks of some fail, so that cones of what is downstream are tainted; then measures questions.
 *
 * <pre>java Gate.java CONFIG TOKEN load DATASETS
 * java Gate.java CONFIG TOKEN ask DATASETS CONNECTIONS SECONDS SECONDS-TO-WARM-UP</pre>
 *
 * CONFIG is the properties file that the quality-service was started with.
 */
void main(String[] arguments) throws Exception {
  var bench = new Bench(new Target(arguments[0], arguments[1]));
  int datasets = Integer.parseInt(arguments[3]);
  if (arguments[2].equals("load")) {
    bench.load(datasets);
  } else {
    int connections = Integer.parseInt(arguments[4]);
    int seconds = Integer.parseInt(arguments[5]);
    int warmUp = Integer.parseInt(arguments[6]);
    bench.ask(datasets, connections, warmUp, "datasets", false);
    bench.ask(datasets, connections, seconds, "datasets", true);
    bench.ask(datasets, connections, seconds, "products", true);
  }
}

record Bench(Target target) {

  private static final int LAYER = 1_000;
  private static final int FAULTS = 20;

  /** What lineage told, and what checks found of everything: nothing wrong. */
  private static final String LOAD =
      """
      INSERT INTO job_run (job_key, job, run_id, state, began_at, started_at, ended_at)
      SELECT md5('job:bench:' || dataset)::uuid, 'job:bench:' || dataset, 'run-' || dataset || '-' || day, 'COMPLETED',
        began, began, began + interval '50 s'
      FROM generate_series(0, %1$d - 1) AS dataset, generate_series(0, 2) AS day,
        LATERAL (SELECT date_trunc('day', now()) + (day - 3) * interval '1 day' + dataset / %2$d * interval '1 min' AS began) AS time;

      INSERT INTO run_flow (run, dataset_key, dataset, is_output, at)
      SELECT job_run.id, md5(urn)::uuid, urn, flow.is_output, CASE WHEN flow.is_output THEN ended_at ELSE began_at END
      FROM job_run,
        LATERAL (SELECT split_part(run_id, '-', 2)::int AS dataset) AS named,
        LATERAL (VALUES (dataset, true), (dataset - %2$d, false), (dataset - %2$d + 1, false)) AS flow (number, is_output),
        LATERAL (SELECT 'dataset:bench:table_' || flow.number AS urn) AS name
      WHERE flow.number >= 0;

      INSERT INTO quality_check (dataset, name, column_name, dimension, outcome, expectation, message, measured_at)
      SELECT 'dataset:bench:table_' || dataset, 'check ' || number, '', 'COMPLETENESS', 'PASS', '', '', now()
      FROM generate_series(0, %1$d - 1) AS dataset, generate_series(1, 3) AS number;
      INSERT INTO check_result (check_id, measured_at, outcome, expectation, message)
      SELECT id, measured_at, outcome, expectation, message FROM quality_check;

      INSERT INTO product_port (product, dataset_key)
      SELECT 'product:bench/p' || dataset / 10, md5('dataset:bench:table_' || dataset)::uuid
      FROM generate_series(0, %1$d - 1) AS dataset;
      ANALYZE;
      """;

  void load(int datasets) throws Exception {
    target.execute(LOAD.formatted(datasets, LAYER));
    var random = new Random(7);
    var results = new ArrayList<String>();
    for (int i = 0; i < FAULTS; i++) {
      int dataset = LAYER * (datasets / LAYER / 3) + random.nextInt(datasets / 3);
      results.add(
          """
          {"dataset": "dataset:bench:table_%d", "check": "check 1", "outcome": "fail", "message": "Rows are missing.",
           "measuredAt": "%s", "run": "run-%d-2"}
          """
              .formatted(dataset, Instant.now(), dataset));
    }
    long began = System.nanoTime();
    try (var connection = target.open()) {
      Target.expect(200, connection.post("/api/v1/check-results", results.toString().getBytes(UTF_8)), connection);
    }
    target.awaitNone("SELECT (SELECT count(*) FROM version_news) + (SELECT count(*) FROM run_news)");
    IO.println(
        "%d datasets with 3 runs each; %d faults were followed to %d runs in %.0f ms"
            .formatted(
                datasets,
                FAULTS,
                target.number("SELECT count(DISTINCT run) FROM taint"),
                (System.nanoTime() - began) / 1e6));
  }

  void ask(int datasets, int connections, int seconds, String what, boolean isTold) throws Exception {
    Senders.Sent sent =
        Senders.send(connections, seconds, (until, took) -> ask(datasets, what, until, took));
    if (isTold) {
      IO.println(
          "%s, %d connections: %.0f questions/s, %s"
              .formatted(what, connections, sent.aSecond(), sent.took()));
    }
  }

  private void ask(int datasets, String what, long until, Times took) throws IOException {
    var random = new Random();
    try (var connection = target.open()) {
      while (System.nanoTime() < until) {
        String urn =
            what.equals("datasets")
                ? "dataset:bench:table_" + random.nextInt(datasets)
                : "product:bench%2Fp" + random.nextInt(datasets / 10);
        long start = System.nanoTime();
        Target.expect(200, connection.get("/api/v1/gate/" + urn), connection);
        took.add(System.nanoTime() - start);
      }
    }
  }
}

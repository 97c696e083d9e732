import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Measures a schema registry that speaks Confluent's API: new subjects, second versions,
 * compatibility checks, the latest version, and schemas by id, over so many connections. Of two
 * registries, each kind of work is measured by turns, so that a machine that gets faster or slower
 * does so for both.
 *
 * Seconds of 0 only warm them up.
 *
 * <pre>java Registry.java CONNECTIONS SECONDS SECONDS-TO-WARM-UP NAME=URL=KEY [NAME=URL=KEY]</pre>
 */
void main(String[] arguments) throws Exception {
  int connections = Integer.parseInt(arguments[0]);
  int seconds = Integer.parseInt(arguments[1]);
  int warmUp = Integer.parseInt(arguments[2]);
  var benches = new ArrayList<Bench>();
  for (String argument : List.of(arguments).subList(3, arguments.length)) {
    String[] parts = argument.split("=", 3);
    benches.add(new Bench(parts[0], URI.create(parts[1]), parts[2], connections));
  }
  for (Bench bench : benches) {
    bench.warmUp(warmUp);
  }
  if (seconds == 0) {
    return;
  }
  IO.println("%d connections, %d s each, records of 20 fields".formatted(connections, seconds));
  IO.println(
      "%-10s %-22s %9s %8s %8s %8s %8s"
          .formatted("", "", "per s", "p50 ms", "p95 ms", "p99 ms", "errors"));
  for (Kind kind : Kind.values()) {
    for (int turn = 0; turn < TURNS; turn++) {
      for (Bench bench : benches) {
        bench.measure(kind, Math.max(1, seconds / TURNS));
        // What a write leads to elsewhere is over before the other's turn.
        Thread.sleep(500);
      }
    }
    benches.forEach(bench -> bench.tell(kind));
  }
}

static final int TURNS = 5;

enum Kind {
  REGISTER("new subjects"),
  REGISTER_SECOND("second versions"),
  CHECK("compatibility checks"),
  LATEST("latest version"),
  BY_ID("schema by id");

  final String title;

  Kind(String title) {
    this.title = title;
  }
}

static final class Bench {

  private static final int FIELDS = 20;
  private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";

  private final String name;
  private final URI url;
  private final String key;
  private final int connections;
  private final Map<Kind, Measured> measured = new EnumMap<>(Kind.class);
  private final String run = Long.toString(System.currentTimeMillis(), 36);
  private final AtomicLong subjects = new AtomicLong();
  private final AtomicLong versions = new AtomicLong();

  /** An id that exists, with a hundred after it. */
  private long firstId;

  Bench(String name, URI url, String key, int connections) {
    this.name = name;
    this.url = url;
    this.key = key;
    this.connections = connections;
  }

  /** Some of every kind of work, in turn; what comes of it is not told. */
  void warmUp(int seconds) throws Exception {
    for (int second = 0; second < seconds; second += 5) {
      for (Kind kind : Kind.values()) {
        measure(kind, 1);
        if (firstId == 0) {
          findFirstId();
        }
      }
    }
    measured.clear();
  }

  void measure(Kind kind, int seconds) throws Exception {
    Measured now = measure(seconds, work(kind));
    measured.merge(kind, now, Measured::with);
  }

  void tell(Kind kind) {
    Measured all = measured.get(kind);
    IO.println(
        "%-10s %-22s %9.0f %8.2f %8.2f %8.2f %8d"
            .formatted(
                name,
                kind.title,
                all.took().count() / all.elapsed(),
                all.took().percentile(0.50),
                all.took().percentile(0.95),
                all.took().percentile(0.99),
                all.errors()));
  }

  private Work work(Kind kind) {
    return switch (kind) {
      case REGISTER -> this::register;
      case REGISTER_SECOND -> this::registerSecond;
      case CHECK -> this::check;
      case LATEST -> this::latest;
      case BY_ID -> this::byId;
    };
  }

  private void findFirstId() throws IOException {
    try (var connection = new Connection(url, key, MEDIA_TYPE)) {
      connection.get("/subjects/%s-0-value/versions/1".formatted(run));
      firstId = Long.parseLong(new String(connection.body(), UTF_8).replaceFirst("(?s).*?\"id\":(\\d+).*", "$1"));
    }
  }

  /** What one connection asks for the {@code turn}th time. */
  private interface Work {
    int ask(Connection connection, long turn) throws IOException;
  }

  private int register(Connection connection, long turn) throws IOException {
    long number = subjects.getAndIncrement();
    return connection.post(
        "/subjects/%s-%d-value/versions".formatted(run, number), schema(number, ""));
  }

  private int registerSecond(Connection connection, long turn) throws IOException {
    long number = versions.getAndIncrement();
    if (number >= subjects.get()) {
      return -1;
    }
    return connection.post(
        "/subjects/%s-%d-value/versions".formatted(run, number), schema(number, ADDED));
  }

  private int check(Connection connection, long turn) throws IOException {
    long number = turn % subjects.get();
    return connection.post(
        "/compatibility/subjects/%s-%d-value/versions/latest".formatted(run, number),
        schema(number, ADDED));
  }

  private int latest(Connection connection, long turn) throws IOException {
    return connection.get(
        "/subjects/%s-%d-value/versions/latest".formatted(run, turn % subjects.get()));
  }

  private int byId(Connection connection, long turn) throws IOException {
    return connection.get("/schemas/ids/" + (firstId + turn % 100));
  }

  private static final String ADDED =
      ",{\\\"name\\\":\\\"added\\\",\\\"type\\\":\\\"long\\\",\\\"default\\\":0}";

  /** A request with the schema of a record, which is another for each number. */
  private static byte[] schema(long number, String more) {
    var schema = new StringBuilder("{\"schema\":\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"R");
    schema.append(number).append("\\\",\\\"namespace\\\":\\\"bench\\\",\\\"fields\\\":[");
    for (int field = 0; field < FIELDS; field++) {
      schema
          .append(field == 0 ? "" : ",")
          .append("{\\\"name\\\":\\\"field_")
          .append(field)
          .append("\\\",\\\"type\\\":\\\"")
          .append(field % 2 == 0 ? "string" : "long")
          .append("\\\"}");
    }
    return schema.append(more).append("]}\"}").toString().getBytes(UTF_8);
  }

  private Measured measure(int seconds, Work work) throws Exception {
    var failure = new AtomicReference<Exception>();
    var errors = new AtomicLong();
    var took = new Times();
    var done = new CountDownLatch(connections);
    var opened = new ArrayList<Connection>();
    for (int c = 0; c < connections; c++) {
      opened.add(new Connection(url, key, MEDIA_TYPE));
    }
    long began = System.nanoTime();
    long until = began + seconds * 1_000_000_000L;
    for (int c = 0; c < connections; c++) {
      int number = c;
      Thread.ofPlatform()
          .start(
              () -> {
                try (var connection = opened.get(number)) {
                  loop(connection, number, until, work, took, errors);
                } catch (Exception failed) {
                  failure.set(failed);
                } finally {
                  done.countDown();
                }
              });
    }
    done.await();
    double elapsed = (System.nanoTime() - began) / 1e9;
    if (failure.get() != null) {
      throw failure.get();
    }
    return new Measured(took, elapsed, errors.get());
  }

  private void loop(
      Connection connection, int number, long until, Work work, Times took, AtomicLong errors)
      throws IOException {
    for (long turn = number; System.nanoTime() < until; turn += connections) {
      long start = System.nanoTime();
      int status = work.ask(connection, turn);
      if (status < 0) {
        return;
      }
      if (status != 200) {
        errors.incrementAndGet();
      }
      took.add(System.nanoTime() - start);
    }
  }

  /** How long each request took, and how long all of it, in seconds. */
  private record Measured(Times took, double elapsed, long errors) {

    Measured with(Measured other) {
      took.addAll(other.took);
      return new Measured(took, elapsed + other.elapsed, errors + other.errors);
    }
  }
}

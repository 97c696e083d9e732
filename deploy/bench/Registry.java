import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Measures a schema registry that speaks Confluent's API: new subjects, second versions,
 * compatibility checks, the latest version, and schemas by id, each for some seconds over so many
 * connections. A connection is a socket of its own that asks again when it was answered, so that
 * the client takes as little as possible of the machine that it shares with the registry.
 *
 * <pre>java Registry.java URL KEY [CONNECTIONS] [SECONDS] [SECONDS TO WARM UP]</pre>
 */
void main(String[] arguments) throws Exception {
  URI url = URI.create(arguments[0]);
  String key = arguments[1];
  int connections = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8;
  int seconds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 10;
  int warmUp = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 120;
  var bench = new Bench(url, key, connections);
  bench.warmUp(warmUp);
  bench.run(seconds);
}

static final class Bench {

  private static final int FIELDS = 20;

  private final URI url;
  private final String key;
  private final int connections;
  private final String run = Long.toString(System.currentTimeMillis(), 36);
  private final AtomicLong subjects = new AtomicLong();
  private final AtomicLong versions = new AtomicLong();

  /** An id that exists, with a hundred after it. */
  private long firstId;

  Bench(URI url, String key, int connections) {
    this.url = url;
    this.key = key;
    this.connections = connections;
  }

  /** Some of every kind of work, in turn; what comes of it is not told. */
  void warmUp(int seconds) throws Exception {
    for (int second = 0; second < seconds; second += 5) {
      measure(1, this::register);
      if (firstId == 0) {
        findFirstId();
      }
      measure(1, this::registerSecond);
      measure(1, this::check);
      measure(1, this::latest);
      measure(1, this::byId);
    }
  }

  private void findFirstId() throws IOException {
    try (var connection = new Connection(url, key)) {
      connection.get("/subjects/%s-0-value/versions/1".formatted(run));
      firstId = Long.parseLong(connection.body().replaceFirst("(?s).*?\"id\":(\\d+).*", "$1"));
    }
  }

  void run(int seconds) throws Exception {
    IO.println(
        "%d connections, %d s each, records of %d fields".formatted(connections, seconds, FIELDS));
    IO.println(
        "%-22s %9s %8s %8s %8s %8s".formatted("", "per s", "p50 ms", "p95 ms", "p99 ms", "errors"));
    measure(seconds, this::register).tell("new subjects");
    measure(seconds, this::registerSecond).tell("second versions");
    measure(seconds, this::check).tell("compatibility checks");
    measure(seconds, this::latest).tell("latest version");
    measure(seconds, this::byId).tell("schema by id");
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
  private static String schema(long number, String more) {
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
    return schema.append(more).append("]}\"}").toString();
  }

  private Measured measure(int seconds, Work work) throws Exception {
    var failure = new AtomicReference<Exception>();
    var errors = new AtomicLong();
    long[][] took = new long[connections][];
    var done = new CountDownLatch(connections);
    var opened = new ArrayList<Connection>();
    for (int c = 0; c < connections; c++) {
      opened.add(new Connection(url, key));
    }
    long began = System.nanoTime();
    long until = began + seconds * 1_000_000_000L;
    for (int c = 0; c < connections; c++) {
      int number = c;
      Thread.ofPlatform()
          .start(
              () -> {
                try (var connection = opened.get(number)) {
                  took[number] = loop(connection, number, until, work, errors);
                } catch (Exception failed) {
                  failure.set(failed);
                  took[number] = new long[0];
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

  private long[] loop(Connection connection, int number, long until, Work work, AtomicLong errors)
      throws IOException {
    long[] took = new long[1024];
    int count = 0;
    for (long turn = number; System.nanoTime() < until; turn += connections) {
      long start = System.nanoTime();
      int status = work.ask(connection, turn);
      if (status < 0) {
        break;
      }
      if (status != 200) {
        errors.incrementAndGet();
      }
      if (count == took.length) {
        took = Arrays.copyOf(took, 2 * count);
      }
      took[count++] = System.nanoTime() - start;
    }
    return Arrays.copyOf(took, count);
  }

  /** How long each request took, by connection, and how long all of it. */
  private record Measured(long[][] took, double elapsed, long errors) {

    void tell(String what) {
      long[] all = Arrays.stream(took).flatMapToLong(Arrays::stream).sorted().toArray();
      IO.println(
          "%-22s %9.0f %8.2f %8.2f %8.2f %8d"
              .formatted(
                  what,
                  all.length / elapsed,
                  percentile(all, 0.50),
                  percentile(all, 0.95),
                  percentile(all, 0.99),
                  errors));
    }

    private static double percentile(long[] sorted, double part) {
      return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * part)] / 1e6;
    }
  }
}

/** One connection of HTTP/1.1, which stays open. */
static final class Connection implements AutoCloseable {

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final String path;
  private final String headers;
  private byte[] body = new byte[0];

  Connection(URI url, String key) throws IOException {
    socket = new Socket(url.getHost(), url.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    out = socket.getOutputStream();
    path = url.getPath().replaceFirst("/+$", "");
    headers =
        "Host: %s:%d\r\nAuthorization: Bearer %s\r\nAccept: application/vnd.schemaregistry.v1+json\r\n"
            .formatted(url.getHost(), url.getPort(), key);
  }

  /** What was answered last. */
  String body() {
    return new String(body, UTF_8);
  }

  int get(String address) throws IOException {
    return ask("GET " + path + address + " HTTP/1.1\r\n" + headers + "\r\n");
  }

  int post(String address, String json) throws IOException {
    return ask(
        "POST %s%s HTTP/1.1\r\n%sContent-Type: application/vnd.schemaregistry.v1+json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(path, address, headers, json.getBytes(UTF_8).length, json));
  }

  private int ask(String request) throws IOException {
    out.write(request.getBytes(UTF_8));
    String line = line();
    int status = Integer.parseInt(line.substring(9, 12));
    int length = 0;
    boolean isChunked = false;
    while (!(line = line()).isEmpty()) {
      String header = line.toLowerCase();
      if (header.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      } else if (header.startsWith("transfer-encoding:")) {
        isChunked = header.contains("chunked");
      }
    }
    body = isChunked ? chunks() : in.readNBytes(length);
    return status;
  }

  private byte[] chunks() throws IOException {
    byte[] all = new byte[0];
    while (true) {
      int length = Integer.parseInt(line().split(";")[0].strip(), 16);
      byte[] chunk = in.readNBytes(length);
      line();
      if (length == 0) {
        return all;
      }
      int before = all.length;
      all = Arrays.copyOf(all, before + length);
      System.arraycopy(chunk, 0, all, before, length);
    }
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new IOException("The registry closed the connection");
      }
      if (read != '\r') {
        line.append((char) read);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

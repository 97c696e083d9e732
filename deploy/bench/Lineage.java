import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.lineage.v1.EmitRequest;
import io.meshwork.contracts.lineage.v1.EmitResponse;
import io.meshwork.contracts.lineage.v1.IngestGrpc;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures the lineage-service: events a second over HTTP and over gRPC streams, until they are
 * durable and until they are folded into the graph, what an event costs in processor time and disk,
 * and how long questions to the graph take.
 *
 * <p>An event is of 9 kB: a new run of one of 1,000 jobs, which stand in 100 chains of ten, with two
 * inputs and two outputs of ten columns each and 40 edges between columns.
 *
 * <pre>java Lineage.java CONFIG TOKEN SERVICE_PID POSTGRES_PID [SECONDS] [SECONDS TO WARM UP]</pre>
 *
 * CONFIG is the properties file that the service was started with.
 */
void main(String[] arguments) throws Exception {
  var config = new Properties();
  try (var in = Files.newInputStream(Path.of(arguments[0]))) {
    config.load(in);
  }
  int seconds = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 20;
  int warmUp = arguments.length > 5 ? Integer.parseInt(arguments[5]) : 60;
  var bench = new Bench(config, arguments[1], List.of(arguments[2], arguments[3]));
  bench.http(32, warmUp / 2, false);
  bench.grpc(4, warmUp / 2, false);
  bench.awaitFolded();
  bench.http(32, seconds, true);
  bench.awaitFolded();
  bench.grpc(4, seconds, true);
  bench.awaitFolded();
  bench.questions(seconds / 4);
}

static final class Bench {

  private static final int JOBS = 1_000;
  private static final int CHAIN = 10;
  private static final int COLUMNS = 10;

  private final Properties config;
  private final String token;
  private final List<String> pids;
  private final String http;
  private final java.sql.Connection database;
  private final AtomicLong sequence = new AtomicLong(System.currentTimeMillis() * 1000);

  Bench(Properties config, String token, List<String> pids) throws Exception {
    this.config = config;
    this.token = token;
    this.pids = pids;
    this.database =
        DriverManager.getConnection(
            config.getProperty("quarkus.datasource.jdbc.url"),
            config.getProperty("quarkus.datasource.username"),
            config.getProperty("quarkus.datasource.password"));
    this.http = "http://127.0.0.1:" + config.getProperty("quarkus.http.port");
  }

  void http(int connections, int seconds, boolean isTold) throws Exception {
    measure("HTTP, %d connections".formatted(connections), connections, seconds, isTold, this::post);
  }

  void grpc(int streams, int seconds, boolean isTold) throws Exception {
    measure("gRPC, %d streams".formatted(streams), streams, seconds, isTold, this::stream);
  }

  private interface Sender {
    /** Sends until the time is over, and returns how long each event took until it was durable. */
    long[] send(long until) throws Exception;
  }

  private void measure(String what, int senders, int seconds, boolean isTold, Sender sender)
      throws Exception {
    double cpu = cpuSeconds();
    long disk = diskBytes();
    long began = System.nanoTime();
    long until = began + seconds * 1_000_000_000L;
    long[][] took = new long[senders][];
    var threads = new Thread[senders];
    for (int i = 0; i < senders; i++) {
      int number = i;
      threads[i] =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      took[number] = sender.send(until);
                    } catch (Exception failed) {
                      failed.printStackTrace();
                      took[number] = new long[0];
                    }
                  });
    }
    for (Thread thread : threads) {
      thread.join();
    }
    double durable = (System.nanoTime() - began) / 1e9;
    awaitFolded();
    double folded = (System.nanoTime() - began) / 1e9;
    long[] all = Arrays.stream(took).flatMapToLong(Arrays::stream).sorted().toArray();
    if (isTold) {
      IO.println(
          "%s: %.0f durable events/s (p50 %.1f ms, p95 %.1f, p99 %.1f), %.0f folded/s, %.2f CPU ms and %.1f kB of disk an event"
              .formatted(
                  what,
                  all.length / durable,
                  percentile(all, 0.50),
                  percentile(all, 0.95),
                  percentile(all, 0.99),
                  all.length / folded,
                  (cpuSeconds() - cpu) * 1000 / all.length,
                  (diskBytes() - disk) / 1000.0 / all.length));
    }
  }

  private long[] post(long until) throws IOException {
    try (var connection = new Connection(URI.create(http), token)) {
      var took = new Times();
      while (System.nanoTime() < until) {
        byte[] event = event(sequence.getAndIncrement());
        long start = System.nanoTime();
        int status = connection.post("/api/v1/lineage", event);
        if (status != 201) {
          throw new IOException("Answered " + status);
        }
        took.add(System.nanoTime() - start);
      }
      return took.all();
    }
  }

  private long[] stream(long until) throws Exception {
    ManagedChannel channel =
        NettyChannelBuilder.forAddress(
                "127.0.0.1", Integer.parseInt(config.getProperty("quarkus.grpc.server.port")))
            .usePlaintext()
            .build();
    var headers = new Metadata();
    headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
    var took = new Times();
    var window = new Semaphore(256);
    var done = new Semaphore(0);
    var sent = new java.util.concurrent.ConcurrentHashMap<String, Long>();
    StreamObserver<EmitRequest> requests =
        IngestGrpc.newStub(channel)
            .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
            .emitStream(
                new StreamObserver<>() {
                  @Override
                  public void onNext(EmitResponse answer) {
                    took.add(System.nanoTime() - sent.remove(answer.getId()));
                    window.release();
                  }

                  @Override
                  public void onError(Throwable failed) {
                    failed.printStackTrace();
                    done.release();
                  }

                  @Override
                  public void onCompleted() {
                    done.release();
                  }
                });
    while (System.nanoTime() < until) {
      long number = sequence.getAndIncrement();
      var request =
          EmitRequest.newBuilder()
              .setId(Long.toString(number))
              .setEvent(ByteString.copyFrom(event(number)))
              .build();
      window.acquire();
      sent.put(request.getId(), System.nanoTime());
      requests.onNext(request);
    }
    requests.onCompleted();
    done.acquire();
    channel.shutdownNow();
    return took.all();
  }

  void questions(int seconds) throws Exception {
    ask("scene, depth 20 both ways", seconds, number -> "/api/v1/lineage?depth=20&urn=" + dataset(number, CHAIN / 2, 0));
    ask("columns, all hops", seconds, number -> "/api/v1/lineage/columns?urn=" + dataset(number, CHAIN / 2, 0));
    ask("impact", seconds, number -> "/api/v1/lineage/impact?urn=" + dataset(number, 0, 0));
  }

  private interface Question {
    String about(int number);
  }

  private void ask(String what, int seconds, Question question) throws IOException {
    try (var connection = new Connection(URI.create(http), token)) {
      Times took = new Times();
      for (int warm = 1; warm >= 0; warm--) {
        took = new Times();
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        for (int number = 0; System.nanoTime() < until; number++) {
          long start = System.nanoTime();
          int status = connection.get(question.about(number % (JOBS / CHAIN)));
          if (status != 200) {
            throw new IOException("Answered " + status);
          }
          took.add(System.nanoTime() - start);
        }
      }
      long[] all = Arrays.stream(took.all()).sorted().toArray();
      IO.println(
          "%s, one at a time: p50 %.1f ms, p95 %.1f, p99 %.1f; the last answer has %d kB"
              .formatted(
                  what,
                  percentile(all, 0.50),
                  percentile(all, 0.95),
                  percentile(all, 0.99),
                  connection.body().length / 1000));
    }
  }

  void awaitFolded() throws Exception {
    while (number("SELECT count(*) FROM (SELECT FROM pending_event LIMIT 1) AS pending") > 0) {
      Thread.sleep(20);
    }
  }

  private long diskBytes() throws Exception {
    return number("SELECT pg_database_size(current_database())");
  }

  private long number(String sql) throws Exception {
    try (var statement = database.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Of the service and of PostgreSQL with its children. */
  private double cpuSeconds() throws IOException {
    double ticks = 0;
    for (String pid : pids) {
      String stat = Files.readString(Path.of("/proc", pid, "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
      ticks += pid.equals(pids.getLast()) ? Long.parseLong(fields[13]) + Long.parseLong(fields[14]) + children(pid) : 0;
    }
    return ticks / 100;
  }

  private static double children(String parent) throws IOException {
    double ticks = 0;
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        try {
          String stat = Files.readString(process.resolve("stat"));
          String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
          ticks += fields[1].equals(parent) ? Long.parseLong(fields[11]) + Long.parseLong(fields[12]) : 0;
        } catch (IOException gone) {
          // It ended meanwhile; its parent has its time.
        }
      }
    }
    return ticks;
  }

  private static double percentile(long[] sorted, double part) {
    return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * part)] / 1e6;
  }

  private static String dataset(int chain, int place, int which) {
    return "dataset:warehouse:bench.chain_%d.table_%d_%d".formatted(chain, place, which);
  }

  /** What stands before the time, the run and the rest of the event of each job. */
  private final String[][] templates = new String[JOBS][];

  private byte[] event(long number) {
    int job = (int) (number % JOBS);
    if (templates[job] == null) {
      templates[job] = template(job).split("@");
    }
    String[] template = templates[job];
    return (template[0]
            + java.time.Instant.ofEpochMilli(number / 1000)
            + template[1]
            + new java.util.UUID(number, 7)
            + template[2])
        .getBytes(UTF_8);
  }

  private static String template(int job) {
    int chain = job / CHAIN;
    int place = job % CHAIN;
    var event = new StringBuilder(10_000);
    event
        .append("{\"eventType\":\"COMPLETE\",\"eventTime\":\"")
        .append('@')
        .append("\",\"producer\":\"https://example.org/bench\",\"schemaURL\":\"https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent\",\"run\":{\"runId\":\"")
        .append('@')
        .append("\"},\"job\":{\"namespace\":\"bench\",\"name\":\"chain_%d.job_%d\"}".formatted(chain, place))
        .append(",\"inputs\":[");
    for (int which = 0; which < 2; which++) {
      event.append(which == 0 ? "" : ",");
      open(event, chain, place, which).append("}}");
    }
    event.append("],\"outputs\":[");
    for (int which = 0; which < 2; which++) {
      event.append(which == 0 ? "" : ",");
      open(event, chain, place + 1, which)
          .append(",\"columnLineage\":{\"_producer\":\"https://example.org/bench\",\"_schemaURL\":\"https://openlineage.io/spec/facets/1-2-0/ColumnLineageDatasetFacet.json\",\"fields\":{");
      for (int column = 0; column < COLUMNS; column++) {
        event.append(column == 0 ? "" : ",").append("\"column_").append(column).append("\":{\"inputFields\":[");
        for (int from = 0; from < 2; from++) {
          event
              .append(from == 0 ? "" : ",")
              .append("{\"namespace\":\"warehouse\",\"name\":\"bench.chain_%d.table_%d_%d\",\"field\":\"column_%d\",\"transformations\":[{\"type\":\"DIRECT\",\"subtype\":\"IDENTITY\"}]}".formatted(chain, place, from, column));
        }
        event.append("]}");
      }
      event.append("}}}}");
    }
    return event.append("]}").toString();
  }

  private static StringBuilder open(StringBuilder event, int chain, int place, int which) {
    event
        .append("{\"namespace\":\"warehouse\",\"name\":\"bench.chain_%d.table_%d_%d\"".formatted(chain, place, which))
        .append(",\"facets\":{\"schema\":{\"_producer\":\"https://example.org/bench\",\"_schemaURL\":\"https://openlineage.io/spec/facets/1-2-0/SchemaDatasetFacet.json\",\"fields\":[");
    for (int column = 0; column < COLUMNS; column++) {
      event.append(column == 0 ? "" : ",").append("{\"name\":\"column_").append(column).append("\",\"type\":\"VARCHAR(255)\"}");
    }
    return event.append("]}");
  }
}

/** Some number of durations, in nanoseconds. */
static final class Times {

  private long[] times = new long[1024];
  private int count;

  synchronized void add(long time) {
    if (count == times.length) {
      times = Arrays.copyOf(times, 2 * count);
    }
    times[count++] = time;
  }

  synchronized long[] all() {
    return Arrays.copyOf(times, count);
  }
}

/** One connection of HTTP/1.1, which stays open. */
static final class Connection implements AutoCloseable {

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final String headers;
  private byte[] body = new byte[0];

  Connection(URI url, String token) throws IOException {
    socket = new Socket(url.getHost(), url.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    out = socket.getOutputStream();
    headers = "Host: %s:%d\r\nAuthorization: Bearer %s\r\n".formatted(url.getHost(), url.getPort(), token);
  }

  byte[] body() {
    return body;
  }

  int get(String address) throws IOException {
    return ask(("GET " + address + " HTTP/1.1\r\n" + headers + "\r\n").getBytes(UTF_8), new byte[0]);
  }

  int post(String address, byte[] json) throws IOException {
    return ask(
        "POST %s HTTP/1.1\r\n%sContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            .formatted(address, headers, json.length)
            .getBytes(UTF_8),
        json);
  }

  private int ask(byte[] head, byte[] content) throws IOException {
    byte[] request = Arrays.copyOf(head, head.length + content.length);
    System.arraycopy(content, 0, request, head.length, content.length);
    out.write(request);
    int status = Integer.parseInt(line().substring(9, 12));
    int length = 0;
    boolean isChunked = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
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
    var all = new java.io.ByteArrayOutputStream();
    while (true) {
      int length = Integer.parseInt(line().split(";")[0].strip(), 16);
      all.write(in.readNBytes(length));
      line();
      if (length == 0) {
        return all.toByteArray();
      }
    }
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new IOException("The service closed the connection");
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

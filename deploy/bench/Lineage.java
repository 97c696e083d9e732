import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.lineage.v1.EmitRequest;
import io.meshwork.contracts.lineage.v1.EmitResponse;
import io.meshwork.contracts.lineage.v1.IngestGrpc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Measures the lineage-service: events a second over HTTP and over gRPC streams, until they are
 * durable and until they are folded into the graph, what an event costs in processor time and disk,
 * and how long questions to the graph take.
 *
 * <pre>
 *   java Lineage.java CONFIG TOKEN SERVICE_PID POSTGRES_PID [SECONDS] [SECONDS TO WARM UP]
 *   java Lineage.java CONFIG TOKEN SERVICE_PID POSTGRES_PID size SECONDS
 * </pre>
 *
 * CONFIG is the properties file that the service was started with. With {@code size} it goes on sending
 * over gRPC streams, and tells how many events there are then.
 */
void main(String[] arguments) throws Exception {
  var bench = new Bench(new Target(arguments[0], arguments[1]), List.of(arguments[2], arguments[3]));
  if (arguments.length > 4 && arguments[4].equals("size")) {
    bench.grpc(4, Integer.parseInt(arguments[5]), true);
    bench.tellSize();
    return;
  }
  int seconds = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 20;
  int warmUp = arguments.length > 5 ? Integer.parseInt(arguments[5]) : 60;
  bench.http(32, warmUp / 2, false);
  bench.grpc(4, warmUp / 2, false);
  bench.http(32, seconds, true);
  bench.grpc(4, seconds, true);
  bench.questions(seconds / 4);
}

static final class Bench {

  /** Events that a stream has under way at most. */
  private static final int WINDOW = 256;

  private final LineageEvents events = new LineageEvents();
  private final Target target;
  private final List<String> pids;
  private final AtomicLong sequence = new AtomicLong(System.currentTimeMillis() * 1000);

  Bench(Target target, List<String> pids) {
    this.target = target;
    this.pids = pids;
  }

  void http(int connections, int seconds, boolean isTold) throws Exception {
    measure("HTTP, %d connections".formatted(connections), connections, seconds, isTold, this::post);
  }

  void grpc(int streams, int seconds, boolean isTold) throws Exception {
    measure("gRPC, %d streams".formatted(streams), streams, seconds, isTold, this::stream);
  }

  private void measure(String what, int senders, int seconds, boolean isTold, Senders.Sender sender)
      throws Exception {
    double service = cpuSeconds(pids.getFirst());
    double postgres = cpuSecondsWithChildren(pids.getLast());
    long disk = diskBytes();
    long began = System.nanoTime();
    Senders.Sent sent = Senders.send(senders, seconds, sender);
    target.awaitNone(LineageEvents.PENDING);
    double folded = (System.nanoTime() - began) / 1e9;
    if (isTold) {
      IO.println(
          "%s: %.0f durable events/s (%s), %.0f folded/s, %.2f + %.2f CPU ms and %.1f kB of disk an event"
              .formatted(
                  what,
                  sent.aSecond(),
                  sent.took(),
                  sent.took().count() / folded,
                  (cpuSeconds(pids.getFirst()) - service) * 1000 / sent.took().count(),
                  (cpuSecondsWithChildren(pids.getLast()) - postgres) * 1000 / sent.took().count(),
                  (diskBytes() - disk) / 1000.0 / sent.took().count()));
    }
  }

  private void post(long until, Times took) throws IOException {
    try (var connection = target.open()) {
      while (System.nanoTime() < until) {
        byte[] event = events.event(sequence.getAndIncrement());
        long start = System.nanoTime();
        Target.expect(201, connection.post("/api/v1/lineage", event), connection);
        took.add(System.nanoTime() - start);
      }
    }
  }

  private void stream(long until, Times took) throws Exception {
    ManagedChannel channel =
        NettyChannelBuilder.forAddress("127.0.0.1", target.grpcPort())
            .usePlaintext()
            .build();
    var headers = new Metadata();
    headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + target.token());
    var window = new Semaphore(WINDOW);
    var done = new Semaphore(0);
    var failure = new AtomicReference<Exception>();
    var sent = new ConcurrentHashMap<String, Long>();
    StreamObserver<EmitRequest> requests =
        IngestGrpc.newStub(channel)
            .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
            .emitStream(
                new StreamObserver<>() {
                  @Override
                  public void onNext(EmitResponse answer) {
                    if (answer.getOutcome() != EmitResponse.Outcome.ACCEPTED) {
                      failure.set(new IOException("Answered " + answer));
                    }
                    took.add(System.nanoTime() - sent.remove(answer.getId()));
                    window.release();
                  }

                  @Override
                  public void onError(Throwable failed) {
                    failure.set(new IOException(failed));
                    window.release(WINDOW);
                    done.release();
                  }

                  @Override
                  public void onCompleted() {
                    done.release();
                  }
                });
    while (failure.get() == null && System.nanoTime() < until) {
      long number = sequence.getAndIncrement();
      var request =
          EmitRequest.newBuilder()
              .setId(Long.toString(number))
              .setEvent(ByteString.copyFrom(events.event(number)))
              .build();
      window.acquire();
      sent.put(request.getId(), System.nanoTime());
      requests.onNext(request);
    }
    requests.onCompleted();
    done.acquire();
    channel.shutdownNow();
    if (failure.get() != null) {
      throw failure.get();
    }
  }

  void tellSize() throws Exception {
    IO.println(
        "%,d events, %.1f GB of disk"
            .formatted(target.number("SELECT count(*) FROM event"), diskBytes() / 1e9));
  }

  void questions(int seconds) throws Exception {
    int middle = LineageEvents.CHAIN / 2;
    ask("scene, depth 20 both ways", seconds, "/api/v1/lineage?depth=20&urn=", middle);
    ask("columns, all hops", seconds, "/api/v1/lineage/columns?urn=", middle);
    ask("impact", seconds, "/api/v1/lineage/impact?urn=", 0);
  }

  /** Asks the address about the dataset at that place of each chain in turn. */
  private void ask(String what, int seconds, String address, int place) throws IOException {
    try (var connection = target.open()) {
      Times took = new Times();
      for (int warm = 1; warm >= 0; warm--) {
        took = new Times();
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        for (int number = 0; System.nanoTime() < until; number++) {
          long start = System.nanoTime();
          int chain = number % (LineageEvents.JOBS / LineageEvents.CHAIN);
          Target.expect(
              200, connection.get(address + LineageEvents.dataset(chain, place, 0)), connection);
          took.add(System.nanoTime() - start);
        }
      }
      Target.tell(what, took, connection);
    }
  }

  private long diskBytes() throws Exception {
    return target.number("SELECT pg_database_size(current_database())");
  }

  private static double cpuSeconds(String pid) throws IOException {
    String[] fields = stat(Path.of("/proc", pid));
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
  }

  /** Of a process, its children, and those that it had. */
  private static double cpuSecondsWithChildren(String pid) throws IOException {
    String[] fields = stat(Path.of("/proc", pid));
    double seconds = cpuSeconds(pid) + (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / 100.0;
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        try {
          seconds += stat(process)[1].equals(pid) ? cpuSeconds(process.getFileName().toString()) : 0;
        } catch (IOException gone) {
          // It ended meanwhile; its parent has its time.
        }
      }
    }
    return seconds;
  }

  /** From the state of the process on. */
  private static String[] stat(Path process) throws IOException {
    String stat = Files.readString(process.resolve("stat"));
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
  }
}

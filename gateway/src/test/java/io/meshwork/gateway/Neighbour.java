package io.meshwork.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.platform.v1.GetStatusRequest;
import io.meshwork.contracts.platform.v1.ServiceStatus;
import io.meshwork.contracts.platform.v1.StatusGrpc;
import io.meshwork.contracts.search.v1.BatchGetPartsRequest;
import io.meshwork.contracts.search.v1.BatchGetPartsResponse;
import io.meshwork.contracts.search.v1.ListUrnsRequest;
import io.meshwork.contracts.search.v1.ListUrnsResponse;
import io.meshwork.contracts.search.v1.SearchPart;
import io.meshwork.contracts.search.v1.SearchPartsGrpc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;

/** One service as the gateway sees it. */
public final class Neighbour implements AutoCloseable {

  private final String name;
  private final Map<String, SearchPart> parts = new ConcurrentSkipListMap<>();
  private final ConcurrentLinkedDeque<Received> received = new ConcurrentLinkedDeque<>();
  private final Server grpc;
  private final HttpServer http;
  private volatile boolean absent;
  private volatile int padding;
  private volatile String mediaType = "application/json";
  private volatile String cacheControl = "";

  /** A request that arrived over HTTP. */
  public record Received(String method, URI uri, Map<String, List<String>> headers, String body) {

    public String header(String name) {
      return String.join(",", headers.getOrDefault(name, List.of()));
    }
  }

  Neighbour(String name) {
    this.name = name;
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try {
      grpc =
          NettyServerBuilder.forAddress(loopback)
              .intercept(new Absence())
              .addService(new Parts())
              .addService(new Health())
              .build()
              .start();
      http = HttpServer.create(loopback, 0);
      http.createContext("/", this::answer);
      http.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  int grpcPort() {
    return grpc.getPort();
  }

  int httpPort() {
    return http.getAddress().getPort();
  }

  /** From now on the service knows of a thing, or knows something else. */
  public void knows(SearchPart part) {
    parts.put(part.getUrn(), part);
  }

  /** Whether calls are refused, as they are while a service is down. */
  public void absent(boolean absent) {
    this.absent = absent;
  }

  /** From now on answers have about so many bytes, and that media type. */
  public void answers(int size, String mediaType) {
    this.padding = size;
    this.mediaType = mediaType;
  }

  /** From now on answers may be kept as that header says; empty for none. */
  public void allows(String cacheControl) {
    this.cacheControl = cacheControl;
  }

  public Received last() {
    return Objects.requireNonNull(received.peekLast());
  }

  @Override
  public void close() {
    grpc.shutdownNow();
    http.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (absent) {
        return;
      }
      received.add(
          new Received(
              exchange.getRequestMethod(),
              exchange.getRequestURI(),
              Map.copyOf(exchange.getRequestHeaders()),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      String answer =
          "{\"answered\":\"%s\",\"padding\":\"%s\"}".formatted(name, " ".repeat(padding));
      byte[] body = answer.getBytes(UTF_8);
      exchange.getResponseHeaders().add("Content-Type", mediaType);
      exchange.getResponseHeaders().add("ETag", "\"7\"");
      if (!cacheControl.isEmpty()) {
        exchange.getResponseHeaders().add("Cache-Control", cacheControl);
      }
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private final class Absence implements ServerInterceptor {
    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
      if (absent) {
        call.close(Status.UNAVAILABLE, new Metadata());
        return new ServerCall.Listener<>() {};
      }
      return next.startCall(call, headers);
    }
  }

  private final class Parts extends SearchPartsGrpc.SearchPartsImplBase {
    @Override
    public void batchGetParts(
        BatchGetPartsRequest request, StreamObserver<BatchGetPartsResponse> answer) {
      var found = BatchGetPartsResponse.newBuilder();
      request.getUrnsList().stream()
          .map(parts::get)
          .filter(Objects::nonNull)
          .forEach(found::addParts);
      answer.onNext(found.build());
      answer.onCompleted();
    }

    @Override
    public void listUrns(ListUrnsRequest request, StreamObserver<ListUrnsResponse> answer) {
      answer.onNext(ListUrnsResponse.newBuilder().addAllUrns(parts.keySet()).build());
      answer.onCompleted();
    }
  }

  private final class Health extends StatusGrpc.StatusImplBase {
    @Override
    public void getStatus(GetStatusRequest request, StreamObserver<ServiceStatus> answer) {
      answer.onNext(
          ServiceStatus.newBuilder()
              .setService(name)
              .setVersion("1.2.3")
              .setCommit("abc")
              .setReady(true)
              .setOutbox(ServiceStatus.Outbox.newBuilder().setWaiting(4))
              .build());
      answer.onCompleted();
    }
  }
}

package io.meshwork.e2e;

import com.google.protobuf.ByteString;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.collector.trace.v1.TraceServiceGrpc;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes in the spans that services send over OTLP. */
final class Traces extends TraceServiceGrpc.TraceServiceImplBase {

  private final Set<ByteString> followed = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<Recorded> recorded = new ConcurrentLinkedQueue<>();
  private final Server server;

  /** A span and the service it was recorded by. */
  record Recorded(String service, Span span) {

    String name() {
      return service + ": " + span.getName();
    }
  }

  private Traces() {
    try {
      var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      server = NettyServerBuilder.forAddress(loopback).addService(this).build().start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static Traces collect() {
    return new Traces();
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getPort();
  }

  /** From now on the spans of that trace are kept; there are too many of all. */
  void follow(ByteString traceId) {
    followed.add(traceId);
  }

  /** The spans of one trace that is followed, so far. */
  List<Recorded> of(ByteString traceId) {
    return recorded.stream().filter(span -> span.span().getTraceId().equals(traceId)).toList();
  }

  @Override
  public void export(
      ExportTraceServiceRequest request, StreamObserver<ExportTraceServiceResponse> answer) {
    for (ResourceSpans resource : request.getResourceSpansList()) {
      String service = service(resource);
      resource.getScopeSpansList().stream()
          .flatMap(scope -> scope.getSpansList().stream())
          .filter(span -> followed.contains(span.getTraceId()))
          .forEach(span -> recorded.add(new Recorded(service, span)));
    }
    answer.onNext(ExportTraceServiceResponse.getDefaultInstance());
    answer.onCompleted();
  }

  private static String service(ResourceSpans resource) {
    return resource.getResource().getAttributesList().stream()
        .filter(attribute -> attribute.getKey().equals("service.name"))
        .map(attribute -> attribute.getValue().getStringValue())
        .findFirst()
        .orElse("unknown");
  }
}

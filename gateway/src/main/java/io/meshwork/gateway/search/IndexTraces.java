package io.meshwork.gateway.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Shows in the trace of a request when the index took in what the request had written. */
@ApplicationScoped
class IndexTraces {

  private static final TextMapGetter<ConsumerRecord<String, byte[]>> HEADERS =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(ConsumerRecord<String, byte[]> record) {
          return Arrays.stream(record.headers().toArray()).map(Header::key).toList();
        }

        @Override
        public @Nullable String get(@Nullable ConsumerRecord<String, byte[]> record, String key) {
          Header header = record == null ? null : record.headers().lastHeader(key);
          return header == null ? null : new String(header.value(), UTF_8);
        }
      };

  private final Tracer tracer;
  private final TextMapPropagator propagator;

  IndexTraces(OpenTelemetry openTelemetry) {
    this.tracer = openTelemetry.getTracer("io.meshwork.gateway.search");
    this.propagator = openTelemetry.getPropagators().getTextMapPropagator();
  }

  /**
   * Does the work as a span of every sampled trace that one of the records belongs to. The calls it
   * makes are made once for all records, and show in the first trace.
   */
  void during(Collection<ConsumerRecord<String, byte[]>> records, Runnable work) {
    List<Span> spans =
        records.stream()
            .map(record -> propagator.extract(Context.root(), record, HEADERS))
            .filter(context -> Span.fromContext(context).getSpanContext().isSampled())
            .map(this::start)
            .toList();
    if (spans.isEmpty()) {
      work.run();
      return;
    }
    try (Scope _ = spans.getFirst().makeCurrent()) {
      work.run();
    } finally {
      spans.forEach(Span::end);
    }
  }

  private Span start(Context parent) {
    return tracer.spanBuilder("index").setParent(parent).setSpanKind(SpanKind.CONSUMER).startSpan();
  }
}

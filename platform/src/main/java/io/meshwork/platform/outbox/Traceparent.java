package io.meshwork.platform.outbox;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The W3C trace context of a request, kept with the event it wrote, so that publishing the event
 * and all that follows from it belong to the request's trace.
 */
final class Traceparent {

  private static final String FIELD = "traceparent";

  private static final TextMapGetter<String> GETTER =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
          return List.of(FIELD);
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String key) {
          return key.equals(FIELD) ? traceparent : null;
        }
      };

  private Traceparent() {}

  static @Nullable String current() {
    var found = new AtomicReference<@Nullable String>();
    W3CTraceContextPropagator.getInstance()
        .inject(
            Context.current(),
            found,
            (carrier, key, value) -> {
              if (carrier != null && key.equals(FIELD)) {
                carrier.set(value);
              }
            });
    return found.get();
  }

  static Context extract(@Nullable String traceparent) {
    return traceparent == null
        ? Context.root()
        : W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, GETTER);
  }
}

package io.meshwork.lineage.openlineage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.protobuf.ByteString;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Events that this replica has just logged, as they were read: who folds them soon need not read
 * them again. Any may be missing, as the log has them all.
 */
@ApplicationScoped
public class FreshEvents {

  /** In characters of the events: as objects they take up to eight times that. */
  private static final long MAX_SIZE = Runtime.getRuntime().maxMemory() / 128;

  private static final Duration KEPT = Duration.ofSeconds(30);

  private final Cache<ByteString, LineageEvent> events =
      Caffeine.newBuilder()
          .maximumWeight(MAX_SIZE)
          .weigher((ByteString digest, LineageEvent event) -> event.source().text().length())
          .expireAfterWrite(KEPT)
          .build();

  void add(Collection<LineageEvent> logged) {
    logged.forEach(event -> events.put(event.source().digest(), event));
  }

  /** Gives an event away, if it is there. */
  public @Nullable LineageEvent take(ByteString digest) {
    return events.asMap().remove(digest);
  }
}

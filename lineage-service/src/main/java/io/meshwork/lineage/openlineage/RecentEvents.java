package io.meshwork.lineage.openlineage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.protobuf.ByteString;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Events that were logged a moment ago and are about to be folded, as they were read then: most
 * often that is done by the same process, which need not read them again. Bounded: what finds no
 * room is read from the log.
 */
@ApplicationScoped
public class RecentEvents {

  /** Of the documents, in characters; what they were read into takes about eight times as much. */
  private static final int MAX_LENGTH = 6_000_000;

  private final Cache<ByteString, LineageEvent> events =
      Caffeine.newBuilder()
          .maximumWeight(MAX_LENGTH)
          .weigher((ByteString _, LineageEvent event) -> event.source().text().length())
          .build();

  /** Keeps those of {@code logged} that are new. */
  void add(Collection<LineageEvent> logged, Set<ByteString> fresh) {
    logged.stream()
        .filter(event -> fresh.contains(event.source().digest()))
        .forEach(event -> events.put(event.source().digest(), event));
  }

  /** The event of that digest, which is not kept any longer; null if it is not here. */
  public @Nullable LineageEvent take(ByteString digest) {
    return events.asMap().remove(digest);
  }
}

package io.meshwork.gateway.search;

import io.meshwork.gateway.service.Services;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets who has just written something search for it: {@code product:checkout/orders@7} stands for
 * the seventh revision of that product.
 */
@ApplicationScoped
class Freshness {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(25);

  private final SearchIndex index;
  private final Clock clock;

  Freshness(SearchIndex index, Clock clock) {
    this.index = index;
    this.clock = clock;
  }

  /**
   * Waits a moment for the index to hold that revision.
   *
   * @return whether it does
   */
  boolean await(String minRevision) {
    int at = minRevision.lastIndexOf('@');
    if (at < 0) {
      throw malformed();
    }
    Urn urn = Urn.parse("minRevision", minRevision.substring(0, at));
    long wanted = number(minRevision.substring(at + 1));
    Instant deadline = clock.instant().plus(PATIENCE);
    while (!holds(urn, wanted)) {
      if (clock.instant().isAfter(deadline)) {
        return false;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    index.refresh();
    return true;
  }

  private boolean holds(Urn urn, long wanted) {
    SearchDocument document = index.get(List.of(urn.toString())).get(urn.toString());
    return document != null && revision(urn, document) >= wanted;
  }

  /** Of the service that answers to writes of such a thing. */
  private static long revision(Urn urn, SearchDocument document) {
    String owner = urn.kind() == Urn.Kind.JOB ? Services.LINEAGE : Services.CATALOG;
    @Nullable Long revision = document.revisions().get(owner);
    return revision == null ? 0 : revision;
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notOne) {
      throw malformed();
    }
  }

  private static Failure malformed() {
    return Failure.invalid("minRevision", "must be a URN and a revision, joined by @");
  }
}

package io.meshwork.gateway.search;

import io.meshwork.contracts.search.v1.ListUrnsRequest;
import io.meshwork.contracts.search.v1.ListUrnsResponse;
import io.meshwork.contracts.search.v1.SearchPartsGrpc;
import io.meshwork.gateway.service.Answer;
import io.meshwork.gateway.service.Services;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.TopicPartition;

/**
 * Builds the index anew from what the services know, while the old one is read.
 *
 * <p>The new index is created first, and from then on every indexer writes to it too. Batches that
 * were under way at that moment may not have seen it; so the rebuild waits until all events told
 * before have been dealt with. What is scanned after that is in the database already, and what
 * changes meanwhile comes with its event; versions decide which of the two is later.
 */
@ApplicationScoped
class Rebuild {

  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Services services;
  private final Composer composer;
  private final SearchIndex index;
  private final IndexLag lag;
  private final Clock clock;

  Rebuild(Services services, Composer composer, SearchIndex index, IndexLag lag, Clock clock) {
    this.services = services;
    this.composer = composer;
    this.index = index;
    this.lag = lag;
    this.clock = clock;
  }

  /**
   * Rebuilds; returns when the new index is read.
   *
   * @return how many documents were written
   */
  synchronized int run() {
    String name = index.create();
    try {
      Log.infof("Index is being rebuilt: index=%s", name);
      awaitIndexers(lag.ends());
      int documents = scan(name);
      index.publish(name);
      Log.infof("Index is rebuilt: index=%s documents=%d", name, documents);
      return documents;
    } catch (RuntimeException failed) {
      index.discard(name);
      throw failed;
    }
  }

  private void awaitIndexers(Map<TopicPartition, Long> ends) {
    Instant deadline = clock.instant().plus(PATIENCE);
    while (lag.missing(ends) > 0) {
      if (clock.instant().isAfter(deadline)) {
        throw new IllegalStateException("The indexers do not keep up");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private int scan(String name) {
    int documents = 0;
    for (String service : Services.ALL) {
      String pageToken = "";
      do {
        ListUrnsResponse page = page(service, pageToken);
        List<SearchDocument> composed = composer.compose(page.getUrnsList());
        index.write(composed, List.of(name));
        documents += composed.size();
        pageToken = page.getNextPageToken();
      } while (!pageToken.isEmpty());
    }
    return documents;
  }

  private ListUrnsResponse page(String service, String pageToken) {
    var parts = services.call(service, Services.GATEWAY, DEADLINE, SearchPartsGrpc::newFutureStub);
    var request =
        ListUrnsRequest.newBuilder().setPageSize(Composer.BATCH).setPageToken(pageToken).build();
    return Answer.of(service, parts.listUrns(request)).get();
  }
}

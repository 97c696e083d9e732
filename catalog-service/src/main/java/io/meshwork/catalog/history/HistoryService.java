package io.meshwork.catalog.history;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Tells what changed. */
@ApplicationScoped
@Transactional
public class HistoryService {

  /** Between two looks for something new. */
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Changes changes;
  private final Feed feed;

  HistoryService(Changes changes, Feed feed) {
    this.changes = changes;
    this.feed = feed;
  }

  /** Every revision of one thing, the latest first. */
  public Page<ChangeView> of(Urn urn, PageRequest page) {
    long before = page.after().isEmpty() ? Long.MAX_VALUE : page.afterNumber();
    var found =
        Page.of(
            changes.of(urn, before, page.size() + 1),
            page,
            change -> Long.toString(change.revision));
    return new Page<>(views(found.items()), found.nextPageToken());
  }

  /**
   * Changes in the order of the feed, the earliest first. Waits on the caller's thread, which
   * should be a virtual one, while there is nothing new.
   *
   * @param after the token of an earlier answer; empty for the beginning
   * @return with a token to go on from, even if nothing was found
   */
  @Transactional(Transactional.TxType.NEVER)
  Page<ChangeView> await(String after, Feed.Filter filter, int size, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      Page<ChangeView> page =
          QuarkusTransaction.requiringNew().call(() -> after(after, filter, size));
      if (!page.items().isEmpty() || System.nanoTime() >= deadline) {
        return page;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private Page<ChangeView> after(String after, Feed.Filter filter, int size) {
    List<Change> found = feed.after(position(after), filter, size);
    String next = found.isEmpty() ? after : String.valueOf(found.getLast().position);
    return new Page<>(views(found), next.isEmpty() ? "0" : next);
  }

  private static long position(String after) {
    try {
      return after.isEmpty() ? 0 : Long.parseLong(after);
    } catch (NumberFormatException foreign) {
      throw Failure.invalid("after", "must be 0, or the nextPageToken of an earlier answer");
    }
  }

  private List<ChangeView> views(List<Change> found) {
    Map<Change, Change> before = changes.before(found);
    return found.stream().map(change -> ChangeView.of(change, before.get(change))).toList();
  }
}

package io.meshwork.catalog.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.Empty;
import com.google.protobuf.MessageLite;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.outbox.OutboxEvent;
import io.meshwork.platform.sql.UrnLocks;
import io.meshwork.platform.urn.Urn;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Through which everything in the catalog changes: a change is recorded, and told to the other
 * services, in the transaction that makes it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ChangeLog {

  /** Who made the changes that nobody asked for, such as datasets that pipelines named. */
  public static final String SERVICE_ACTOR = "service:catalog";

  private final UrnLocks locks;
  private final Changes changes;
  private final Journal journal;
  private final ChangeMessage message;
  private final ObjectMapper json;
  private final Clock clock;
  private final List<Dependents> dependents;

  ChangeLog(
      UrnLocks locks,
      Changes changes,
      Journal journal,
      ChangeMessage message,
      ObjectMapper json,
      Clock clock,
      @All List<Dependents> dependents) {
    this.locks = locks;
    this.changes = changes;
    this.journal = journal;
    this.message = message;
    this.json = json;
    this.clock = clock;
    this.dependents = dependents;
  }

  /**
   * What changed, and by whom.
   *
   * @param revision the new one
   * @param actor subject of the caller, or {@link #SERVICE_ACTOR}
   */
  public record Origin(Urn subject, long revision, String actor) {}

  /** Makes other writers of {@code subject} wait. Comes first in every write. */
  public void lock(Urn subject) {
    lock(Set.of(subject));
  }

  /** Makes other writers of any of {@code subjects} wait. */
  public void lock(Collection<Urn> subjects) {
    locks.lock(subjects);
  }

  /** Makes all other writers wait: for changes to things that cannot be told beforehand. */
  public void lockAll() {
    locks.lockAll();
  }

  /**
   * Makes many changes in one go: those that {@code writes} makes are recorded and told when it is
   * done, in the order it made them.
   */
  public <T> T together(Supplier<T> writes) {
    return journal.together(writes);
  }

  /**
   * What the current caller says of the changes to come; for who makes them for several callers.
   *
   * @throws Failure INVALID if it is too long
   */
  @Transactional(Transactional.TxType.SUPPORTS)
  public @Nullable String message() {
    return message.current();
  }

  /** Makes changes for a caller whose {@link #message()} was {@code said}. */
  public void saying(@Nullable String said, Runnable writes) {
    ChangeMessage.saying(said, writes);
  }

  /** When a change made now happens, to the microsecond that the database keeps. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Checks the revision that a write was made against.
   *
   * @param expected 0 if the thing must not exist, null if any revision will do
   * @param current 0 if the thing does not exist
   * @throws Failure STALE if they differ
   */
  public void checkRevision(Urn subject, @Nullable Long expected, long current) {
    if (expected != null && expected != current) {
      throw Failure.stale(subject.toString(), expected, current);
    }
  }

  /**
   * Checks that nothing refers to what is about to be deleted.
   *
   * @throws Failure CONFLICT with those that do
   */
  public void checkUnused(Urn subject) {
    List<Urn> users =
        dependents.stream().flatMap(feature -> feature.dependentsOf(subject).stream()).toList();
    if (!users.isEmpty()) {
      throw Failure.conflict(
          "%s is still used by %s%s; change or delete these first."
              .formatted(
                  subject,
                  users.stream().limit(5).map(Urn::toString).collect(Collectors.joining(", ")),
                  users.size() > 5 ? " and others" : ""));
    }
  }

  /** Records that a thing came to be, or is now, {@code view}, and tells it as {@code event}. */
  public void put(boolean isNew, Origin origin, Object view, MessageLite event) {
    put(isNew, origin, view, message.current(), event);
  }

  /**
   * As {@link #put(boolean, Origin, Object, MessageLite)}, for a reason that is not the caller's.
   */
  public void put(
      boolean isNew, Origin origin, Object view, @Nullable String why, MessageLite event) {
    Change.Kind kind = isNew ? Change.Kind.CREATED : Change.Kind.UPDATED;
    record(kind, origin, json.valueToTree(view), why, "updated", event);
  }

  /**
   * Records something else that became true of a thing, and tells it.
   *
   * @param word the last part of the event's type, such as {@code drifted}
   * @param why what happened, in a sentence
   */
  public void tell(Origin origin, Object view, String word, String why, MessageLite event) {
    record(Change.Kind.UPDATED, origin, json.valueToTree(view), why, word, event);
  }

  /** Records that a thing is no more, and tells it. */
  public void deleted(Origin origin) {
    deleted(origin, message.current());
  }

  /** As {@link #deleted(Origin)}, for a reason that is not the caller's. */
  public void deleted(Origin origin, @Nullable String why) {
    record(Change.Kind.DELETED, origin, null, why, "deleted", Empty.getDefaultInstance());
  }

  private void record(
      Change.Kind kind,
      Origin origin,
      @Nullable JsonNode content,
      @Nullable String why,
      String word,
      MessageLite event) {
    var change = new Change();
    change.urn = origin.subject().toString();
    change.revision = origin.revision();
    change.kind = kind;
    change.actor = origin.actor();
    change.at = now();
    change.message = why;
    change.domain = domain(origin, content);
    change.content = content == null ? null : content.toString();
    String type = "io.meshwork.catalog.%s.v1.%s".formatted(origin.subject().kind().word(), word);
    journal.add(change, new OutboxEvent(type, origin.subject(), origin.revision(), event));
  }

  private @Nullable String domain(Origin origin, @Nullable JsonNode content) {
    Urn subject = origin.subject();
    return switch (subject.kind()) {
      case DOMAIN, PRODUCT -> subject.first();
      default -> content == null ? lastDomain(subject) : content.path("domain").asText(null);
    };
  }

  private @Nullable String lastDomain(Urn subject) {
    journal.flush();
    return changes.lastDomain(subject);
  }
}

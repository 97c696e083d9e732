package io.meshwork.catalog.history;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What everything that can change has. A deleted thing keeps its row, so that its revisions go on
 * should it come back.
 */
@MappedSuperclass
public abstract class Tracked {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private long revision;
  private Instant updatedAt = Instant.EPOCH;
  private @Nullable Instant deletedAt;

  /** Given by the database when the row is first written. */
  public @Nullable Long id() {
    return id;
  }

  /** Whether it was ever created, and not deleted since. */
  public boolean exists() {
    return revision > 0 && deletedAt == null;
  }

  /** 0 before its creation; grows with every change, deletion included. */
  public long revision() {
    return revision;
  }

  /** What a caller sees as the revision: 0 for what does not exist. */
  public long visibleRevision() {
    return exists() ? revision : 0;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /** Makes what was just changed a new revision; what was deleted exists again. */
  public void touch(Instant now) {
    deletedAt = null;
    updatedAt = now;
    revision++;
  }

  /** Makes the next revision follow {@code other} too, where another thing stood before. */
  public void goOnAfter(long other) {
    revision = Math.max(revision, other);
  }

  public void delete(Instant now) {
    touch(now);
    deletedAt = now;
  }
}

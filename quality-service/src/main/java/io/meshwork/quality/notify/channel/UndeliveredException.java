package io.meshwork.quality.notify.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A message was not taken. What it says may be shown: it holds no secret and nothing of the answer.
 */
public final class UndeliveredException extends RuntimeException {

  private final boolean isFinal;
  private final @Nullable Duration retryAfter;

  private UndeliveredException(String reason, boolean isFinal, @Nullable Duration retryAfter) {
    super(reason, null, false, false);
    this.isFinal = isFinal;
    this.retryAfter = retryAfter;
  }

  /** Trying again may help. */
  static UndeliveredException forNow(String reason) {
    return new UndeliveredException(reason, false, null);
  }

  /** Trying again may help, and the other side says when. */
  static UndeliveredException until(String reason, @Nullable Duration retryAfter) {
    return new UndeliveredException(reason, false, retryAfter);
  }

  /** Nothing will come of trying again until somebody changes something. */
  static UndeliveredException forGood(String reason) {
    return new UndeliveredException(reason, true, null);
  }

  /** The thread was interrupted, and stays so. */
  static UndeliveredException whileStopping() {
    Thread.currentThread().interrupt();
    return forNow("The service was stopped.");
  }

  public boolean isFinal() {
    return isFinal;
  }

  /** How long the other side wants to be left alone; nothing if it did not say. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}

package io.meshwork.platform.event;

import org.jspecify.annotations.Nullable;

/** A record that is not an event of ours; trying again will not help. */
public class MalformedEventException extends RuntimeException {

  MalformedEventException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

package io.meshwork.quality.execution.source;

import io.meshwork.quality.execution.statement.UnrunnableException;
import io.quarkus.runtime.configuration.MemorySize;

/** How large a table may be that is read. */
final class Sizes {

  private Sizes() {}

  static void check(long bytes, MemorySize most) throws UnrunnableException {
    if (bytes > most.asLongValue()) {
      throw new UnrunnableException(
          "The data has %d bytes, and its source lets at most %d be read."
              .formatted(bytes, most.asLongValue()));
    }
  }
}

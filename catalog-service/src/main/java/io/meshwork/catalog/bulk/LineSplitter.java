package io.meshwork.catalog.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Splits a stream at its line feeds, without ever holding more than one line. */
final class LineSplitter {

  private static final int CHUNK = 64 * 1024;

  private final InputStream in;
  private final int maxBytes;
  private final byte[] chunk = new byte[CHUNK];
  private int at;
  private int end;
  private long number;
  private boolean isTooLong;

  LineSplitter(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** The next line without its end; null after the last. */
  byte @Nullable [] next() throws IOException {
    var line = new ByteArrayOutputStream(4096);
    boolean hasEnded = false;
    boolean isEmpty = true;
    isTooLong = false;
    while (!hasEnded && fill()) {
      isEmpty = false;
      int from = at;
      while (at < end && chunk[at] != '\n') {
        at++;
      }
      if (line.size() + at - from <= maxBytes) {
        line.write(chunk, from, at - from);
      } else {
        isTooLong = true;
      }
      if (at < end) {
        at++;
        hasEnded = true;
      }
    }
    if (isEmpty) {
      return null;
    }
    number++;
    return line.toByteArray();
  }

  /** Number of the line that {@link #next} gave last, from 1. */
  long number() {
    return number;
  }

  /** Whether the line that {@link #next} gave last is only the beginning of one too long. */
  boolean isTooLong() {
    return isTooLong;
  }

  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(chunk));
    }
    return end > 0;
  }
}

package io.meshwork.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** What the scripts, or a launcher that detaches, tell this process by system properties. */
final class Launch {

  /** Folder of the checkout. */
  static final String ROOT = "meshwork.root";

  /** When the command was given, in milliseconds since 1970. */
  static final String BEGAN = "meshwork.began";

  /** File to make when everything is ready. */
  static final String READY = "meshwork.ready";

  private Launch() {}

  static Path checkout() {
    return Path.of(System.getProperty(ROOT, "")).toAbsolutePath();
  }

  /** How long ago the command was given. */
  static Duration elapsed() {
    long now = Clock.systemUTC().millis();
    return Duration.ofMillis(now - Long.getLong(BEGAN, now));
  }

  static void tellReady() {
    String file = System.getProperty(READY);
    if (file != null) {
      try {
        Files.createFile(Path.of(file));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}

package io.meshwork.platform.status;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What this service was built from.
 *
 * @param version such as {@code 0.1.0-SNAPSHOT}
 * @param commit abbreviated, with {@code -dirty} if files had changed; {@code unknown} outside git
 */
public record Build(String version, String commit) {

  private static final String RESOURCE = "/META-INF/meshwork-build.properties";

  public static final Build CURRENT = read();

  private static Build read() {
    try (InputStream resource = Build.class.getResourceAsStream(RESOURCE)) {
      var properties = new Properties();
      if (resource != null) {
        properties.load(resource);
      }
      return new Build(
          properties.getProperty("git.build.version", "unknown"),
          properties.getProperty("git.commit.id.describe", "unknown"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

package io.meshwork.backing.process;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL and Elasticsearch refuse to run as root. When we are root, they run as the user that
 * owns nothing, from folders given to that user.
 */
final class Unprivileged {

  private static final String NOBODY = "65534";
  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  private Unprivileged() {}

  static boolean isNeeded() {
    return ROOT;
  }

  /** {@code command} as it must be run. */
  static List<String> command(List<String> command) {
    if (!ROOT) {
      return command;
    }
    var wrapped =
        new ArrayList<>(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"));
    wrapped.addAll(command);
    return wrapped;
  }

  /**
   * Gives {@code folder} and everything in it to the user that the command will run as.
   *
   * @throws IllegalStateException if that user could not reach it
   */
  static Path own(Path folder) {
    if (ROOT) {
      checkReachable(folder);
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          Files.setAttribute(file, "unix:uid", Integer.parseInt(NOBODY), NOFOLLOW_LINKS);
          Files.setAttribute(file, "unix:gid", Integer.parseInt(NOBODY), NOFOLLOW_LINKS);
        }
      } catch (IOException failed) {
        throw new UncheckedIOException(folder + " could not be given to another user", failed);
      }
    }
    return folder;
  }

  private static void checkReachable(Path folder) {
    for (Path above = folder.toAbsolutePath().getParent();
        above != null;
        above = above.getParent()) {
      if (!isOpenToOthers(above)) {
        throw new IllegalStateException(
            ("As root, PostgreSQL and Elasticsearch run as an unprivileged user, who cannot enter %s."
                    + " Choose a data folder elsewhere, or run as an ordinary user.")
                .formatted(above));
      }
    }
  }

  private static boolean isOpenToOthers(Path folder) {
    try {
      return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

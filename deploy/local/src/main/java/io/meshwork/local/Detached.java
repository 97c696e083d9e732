package io.meshwork.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the launcher in a process that outlives this one, and follows it until all is ready. */
final class Detached {

  private final Process launcher;
  private final Path log;
  private final Path ready;
  private long shown;

  private Detached(Process launcher, Path log, Path ready) {
    this.launcher = launcher;
    this.log = log;
    this.ready = ready;
  }

  /**
   * Returns when the mesh is ready, or could not be started.
   *
   * @return exit status: 0 when it is ready, else the launcher's
   */
  static int run(List<String> arguments, Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path log = Files.createTempFile(folder, "launch-", ".log");
    Path ready = log.resolveSibling(log.getFileName() + ".ready");
    var command = new ArrayList<String>();
    // A terminal that is closed takes its processes with it, unless they don't listen.
    command.add("nohup");
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-D" + Launch.READY + "=" + ready);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Up.class.getName()));
    command.addAll(arguments);
    var launcher =
        new ProcessBuilder(command)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return new Detached(launcher, log, ready).follow();
  }

  private int follow() throws IOException, InterruptedException {
    while (launcher.isAlive()) {
      show();
      if (Files.deleteIfExists(ready)) {
        show();
        return 0;
      }
      Thread.sleep(100);
    }
    show();
    return launcher.exitValue();
  }

  private void show() throws IOException {
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(shown);
      byte[] fresh = new byte[Math.toIntExact(file.length() - shown)];
      file.readFully(fresh);
      shown += fresh.length;
      System.out.print(new String(fresh, StandardCharsets.UTF_8));
    }
  }
}

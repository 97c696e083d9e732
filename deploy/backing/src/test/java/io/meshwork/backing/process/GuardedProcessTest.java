package io.meshwork.backing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedProcessTest {

  @TempDir Path folder;

  @Test
  void closingEndsTheProcessAndRemovesItsFolder() throws IOException {
    Path temporary = Files.createDirectory(folder.resolve("data"));
    var process = start("TERM", Optional.of(temporary), "exec sleep 600");
    ProcessHandle sleep = running(process);

    process.close();

    assertThat(sleep.isAlive()).isFalse();
    assertThat(temporary).doesNotExist();
  }

  @Test
  void aProcessThatWillNotEndIsKilled() {
    var process = start("TERM", Optional.empty(), "trap '' TERM; while :; do sleep 0.1; done");
    await().until(() -> !Files.readString(folder.resolve("log")).isEmpty());

    process.close();

    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void aProcessThatEndsWhileStartingIsReportedWithWhatItPrinted() {
    var process = start("TERM", Optional.empty(), "echo no room left; exit 3");

    assertThatThrownBy(() -> process.await(Duration.ofSeconds(10), () -> false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Sleeper ended while starting")
        .hasMessageContaining("no room left");
  }

  @Test
  void killingTheStarterLeavesNoOrphan() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("data"));
    Path pidFile = folder.resolve("pid");
    Process starter =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Starter.class.getName(),
                pidFile.toString(),
                temporary.toString())
            .inheritIO()
            .start();
    await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(pidFile));
    ProcessHandle child =
        ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip())).orElseThrow();

    starter.destroyForcibly().waitFor();

    await().untilAsserted(() -> assertThat(child.isAlive()).isFalse());
    await().untilAsserted(() -> assertThat(temporary).doesNotExist());
  }

  /** Starts a guarded process, writes its pid to a file and then waits to be killed. */
  static final class Starter {

    private Starter() {}

    public static void main(String[] arguments) throws Exception {
      Path pidFile = Path.of(arguments[0]);
      Path temporary = Path.of(arguments[1]);
      GuardedProcess.start(
          new GuardedProcess.Spec(
              "Sleeper",
              List.of("sh", "-c", "echo $$ > '" + pidFile + ".new'; exec sleep 600"),
              Map.of(),
              pidFile.resolveSibling("log"),
              "TERM",
              Duration.ofSeconds(2),
              Optional.of(temporary)));
      Path written = Path.of(pidFile + ".new");
      while (!Files.exists(written) || Files.size(written) == 0) {
        Thread.onSpinWait();
      }
      Files.move(written, pidFile);
      Thread.currentThread().join();
    }
  }

  private GuardedProcess start(String signal, Optional<Path> temporary, String script) {
    return GuardedProcess.start(
        new GuardedProcess.Spec(
            "Sleeper",
            List.of("bash", "-c", "echo started; " + script),
            Map.of(),
            folder.resolve("log"),
            signal,
            Duration.ofSeconds(1),
            temporary));
  }

  private static ProcessHandle running(GuardedProcess process) {
    await().until(() -> process.process().isPresent());
    return process.process().orElseThrow();
  }
}

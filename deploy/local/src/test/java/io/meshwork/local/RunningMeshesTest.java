package io.meshwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningMeshesTest {

  @Test
  void aMeshIsKnownUntilItIsForgotten(@TempDir Path folder) {
    var running = new RunningMeshes(folder);

    running.note(8080);
    assertThat(running.ports()).containsExactly(8080);

    running.forget(8080);
    assertThat(running.ports()).isEmpty();
  }

  @Test
  void anotherProcessWithTheSameIdIsLeftAlone(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("8080"), ProcessHandle.current().pid() + " 2001-01-01T00:00:00Z\n");
    var running = new RunningMeshes(folder);

    assertThat(running.ports()).isEmpty();
    assertThat(running.stop(8080)).isFalse();
  }
}

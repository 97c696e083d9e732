package io.meshwork.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeshFolderTest {

  @Test
  void aFolderBelongsToOneMeshAtATime(@TempDir Path folder) {
    MeshOptions options = options(Optional.of(folder.resolve("mesh")));
    try (var _ = MeshFolder.open(options)) {
      assertThatThrownBy(() -> MeshFolder.open(options))
          .isInstanceOf(LaunchFailure.class)
          .hasMessageContaining("Another mesh");
    }

    MeshFolder.open(options).close();

    assertThat(folder.resolve("mesh")).isDirectory();
  }

  @Test
  void aTemporaryFolderIsGoneAtTheEnd() {
    MeshFolder folder = MeshFolder.open(options(Optional.empty()));
    assertThat(folder.path()).isDirectory();

    folder.close();

    assertThat(folder.path()).doesNotExist();
  }

  @Test
  void whatIsNoFolderIsRefusedWithARemedy(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> MeshFolder.open(options(Optional.of(file))))
        .isInstanceOfSatisfying(
            LaunchFailure.class, failure -> assertThat(failure.remedy()).contains("--data"));
  }

  private static MeshOptions options(Optional<Path> data) {
    return new MeshOptions(Path.of(""), 0, data, "embedded", Map.of());
  }
}

package io.meshwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTest {

  @Test
  void keysAreMadeOnceAndKept(@TempDir Path folder) {
    Identity first = Identity.in(folder);

    assertThat(Identity.in(folder)).isEqualTo(first);
    assertThat(first.apiKey()).startsWith("mw_").hasSize(35);
    assertThat(first.apiKeyDigest()).matches("[0-9a-f]{64}");
  }

  @Test
  void nobodyElseMayReadThem(@TempDir Path folder) throws IOException {
    Identity identity = Identity.in(folder);

    for (Path secret : new Path[] {identity.privateKey(), folder.resolve("api-key")}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
          .isEqualTo("rw-------");
    }
  }
}

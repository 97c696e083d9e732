package io.meshwork.quality.execution.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcebergFolderTest {

  @TempDir Path temp;
  private Path root = Path.of("");
  private Path folder = Path.of("");

  @BeforeEach
  void fill() throws Exception {
    root = temp.toRealPath();
    folder = Files.createDirectories(root.resolve("orders"));
    Files.createFile(folder.resolve("a%20b"));
    Files.createFile(root.resolve("a"));
  }

  @ParameterizedTest
  @CsvSource({
    "s3://lake/orders, s3://lake/orders/a%20b",
    "s3://lake/orders/, s3a://lake/orders/a%20b",
    "s3n://lake/orders, s3://lake/orders//a%20b",
    "/lake/orders, file:/lake/orders/a%20b",
    "file:///lake/orders, /lake/orders/x/../a%20b"
  })
  void theLocationIsReplacedByTheFolder(String location, String address) throws Exception {
    assertThat(open(location).find(address)).isEqualTo(folder.resolve("a%20b"));
  }

  @ParameterizedTest
  @CsvSource({
    "s3://lake/orders, s3://lake/orders2/a",
    "s3://lake/orders, s3://lake/orders/../a",
    "s3://lake/orders, gs://lake/orders/a",
    "s3://lake/orders, s3://lake/orders",
    "s3://lake/orders, /etc/passwd",
    "/, /../a",
    "'', /../a"
  })
  void whatIsElsewhereIsRefused(String location, String address) {
    assertThatThrownBy(() -> open(location).find(address))
        .hasMessageContaining("outside of its location");
  }

  @Test
  void nothingIsWritten() {
    IcebergFolder files = open("s3://lake/orders");

    assertThatThrownBy(() -> files.newOutputFile("s3://lake/orders/a%20b"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> files.deleteFile("s3://lake/orders/a%20b"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private IcebergFolder open(String location) {
    return new IcebergFolder(new Root(root), folder, location);
  }
}

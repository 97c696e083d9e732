package io.meshwork.quality.execution.source;

import io.meshwork.quality.execution.statement.UnrunnableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.iceberg.Files;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;

/**
 * The folder that an Iceberg table lies in, which may be another than the one it was written to:
 * metadata names files by their whole addresses, of which the table's own location is replaced by
 * the folder. Nothing outside of it is read, and nothing is written.
 */
final class IcebergFolder implements FileIO {

  private final Root root;
  private final Path folder;
  private final String location;

  /**
   * A folder.
   *
   * @param location where the table says that it lies
   */
  IcebergFolder(Root root, Path folder, String location) {
    this.root = root;
    this.folder = folder;
    this.location = plain(location).replaceFirst("/+$", "");
  }

  /** The file of this machine that has an address. */
  Path find(String address) throws IOException, UnrunnableException {
    String plain = plain(address);
    String name = plain.substring(plain.lastIndexOf('/') + 1);
    if (!plain.startsWith(location + "/")) {
      throw outside(name);
    }
    Path file =
        folder.resolve(plain.substring(location.length()).replaceFirst("^/+", "")).normalize();
    if (!file.startsWith(folder)) {
      throw outside(name);
    }
    try {
      return root.real(file);
    } catch (NoSuchFileException missing) {
      throw new UnrunnableException(
          "'%s', which its metadata names, is missing: copy all of the table.".formatted(name));
    }
  }

  @Override
  public InputFile newInputFile(String address) {
    try {
      return Files.localInput(find(address).toFile());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (UnrunnableException refused) {
      throw new IllegalArgumentException(refused);
    }
  }

  @Override
  public OutputFile newOutputFile(String address) {
    throw new UnsupportedOperationException("Nothing is written");
  }

  @Override
  public void deleteFile(String address) {
    throw new UnsupportedOperationException("Nothing is deleted");
  }

  private static UnrunnableException outside(String name) {
    return new UnrunnableException(
        "'%s', which its metadata names, is outside of its location: let it hold all of its files."
            .formatted(name));
  }

  /** One address for what is one place: files have several spellings, and so has S3. */
  private static String plain(String address) {
    return address.replaceFirst("^file:/+", "/").replaceFirst("^s3[an]://", "s3://");
  }
}

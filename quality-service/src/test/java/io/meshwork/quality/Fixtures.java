package io.meshwork.quality;

import java.nio.file.Path;

/** Real files of the field, which stand beside the checkout where there are any. */
public final class Fixtures {

  private Fixtures() {}

  /** A file or folder of them, which may not exist. */
  public static Path at(String path) {
    return Path.of(System.getProperty("meshwork.root", ".."))
        .resolve("../shared/fixtures")
        .resolve(path)
        .normalize();
  }
}

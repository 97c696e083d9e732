package io.meshwork.quality.report;

import com.google.protobuf.ByteString;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** How documents are kept: reports are very repetitive, a tenth is left of most. */
final class Gzip {

  private Gzip() {}

  static byte[] compress(ByteString document) {
    var compressed = new ByteArrayOutputStream(document.size() / 8 + 64);
    try (var out = new GZIPOutputStream(compressed)) {
      document.writeTo(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return compressed.toByteArray();
  }

  static byte[] decompress(byte[] compressed) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      return in.readAllBytes();
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}

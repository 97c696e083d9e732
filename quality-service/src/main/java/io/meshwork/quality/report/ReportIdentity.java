package io.meshwork.quality.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what a report is known: its document, and what its sender said of it. So the same file twice
 * is one report, and the same file for another warehouse is another.
 */
final class ReportIdentity {

  private ReportIdentity() {}

  static UUID of(Submission submission) {
    Submission.Options options = submission.options();
    MessageDigest digest = sha256();
    Stream.of(
            submission.tool().name(),
            options.namespace(),
            options.prefix(),
            options.dataset(),
            options.measuredAt())
        .map(ReportIdentity::delimited)
        .forEach(digest::update);
    digest.update(submission.document().asReadOnlyByteBuffer());
    var halves = ByteBuffer.wrap(digest.digest());
    return new UUID(halves.getLong(), halves.getLong());
  }

  /** What is not said differs from what is said to be empty, and no two texts run together. */
  private static byte[] delimited(@Nullable String option) {
    String said = option == null ? "-" : "+" + option;
    return (said.length() + ":" + said).getBytes(UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}

package io.meshwork.quality.notify.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys by which a receiver knows that a message is ours, as Standard Webhooks 1.0.0 has it
 * ("Signature scheme", symmetric): HMAC-SHA256 over {@code id.timestamp.body}. While a key is being
 * replaced there are two, and the receiver may go by either.
 */
final class SigningKeys {

  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST = 24;
  private static final int LONGEST = 64;

  private final List<SecretKeySpec> keys;

  /**
   * Reads keys.
   *
   * @param secrets each {@code whsec_} and 24 to 64 bytes in Base64
   * @throws IllegalArgumentException if one is not; it is not quoted
   */
  SigningKeys(List<String> secrets) {
    this.keys = secrets.stream().map(SigningKeys::key).toList();
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("must hold at least one secret");
    }
  }

  /** The value of the header {@code webhook-signature}. */
  String sign(String id, long timestamp, byte[] body) {
    byte[] head = (id + "." + timestamp + ".").getBytes(UTF_8);
    return keys.stream()
        .map(key -> "v1," + Base64.getEncoder().encodeToString(mac(key, head, body)))
        .collect(Collectors.joining(" "));
  }

  private static SecretKeySpec key(String secret) {
    byte[] bytes;
    try {
      bytes =
          secret.startsWith(PREFIX)
              ? Base64.getDecoder().decode(secret.substring(PREFIX.length()))
              : new byte[0];
    } catch (IllegalArgumentException notBase64) {
      bytes = new byte[0];
    }
    if (bytes.length < SHORTEST || bytes.length > LONGEST) {
      throw new IllegalArgumentException(
          "must be '%s' and %d to %d bytes in Base64".formatted(PREFIX, SHORTEST, LONGEST));
    }
    return new SecretKeySpec(bytes, ALGORITHM);
  }

  private static byte[] mac(SecretKeySpec key, byte[] head, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(head);
      return mac.doFinal(body);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA256", impossible);
    }
  }
}

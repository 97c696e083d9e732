package io.meshwork.local;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secrets of one mesh, made when its folder is first used: the key pair with which the gateway
 * signs tokens, and an API key for pipelines.
 */
record Identity(Path privateKey, Path publicKey, String apiKey) {

  private static final String API_KEY = "api-key";

  static Identity in(Path folder) {
    Path privateKey = folder.resolve("private.pem");
    Path publicKey = folder.resolve("public.pem");
    try {
      if (Files.notExists(folder.resolve(API_KEY))) {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        writeSecret(privateKey, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        writeSecret(publicKey, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        writeSecret(folder.resolve(API_KEY), "mw_" + random());
      }
      return new Identity(
          privateKey, publicKey, Files.readString(folder.resolve(API_KEY), US_ASCII).strip());
    } catch (IOException failed) {
      throw new UncheckedIOException("The mesh's keys could not be set up", failed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has P-256", impossible);
    }
  }

  /** What the gateway knows of the API key. */
  String apiKeyDigest() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(apiKey.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  /** Writes what only the owner of this process may read. */
  static void writeSecret(Path file, String content) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, content);
  }

  private static String pem(String kind, byte[] encoded) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, body, kind);
  }

  private static String random() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

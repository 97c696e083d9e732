package io.meshwork.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** A key pair for the gateway under test, and API keys for its callers. */
public final class Keys implements QuarkusTestResourceLifecycleManager {

  /** May do everything. */
  public static final String PIPELINE = "mw_pipeline";

  /** May only read. */
  public static final String READER = "mw_reader";

  private static final Path FOLDER = Path.of("target", "test-keys").toAbsolutePath();

  @Override
  public Map<String, String> start() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      Files.createDirectories(FOLDER);
      Path privateKey = write("private.pem", "PRIVATE KEY", pair.getPrivate().getEncoded());
      Path publicKey = write("public.pem", "PUBLIC KEY", pair.getPublic().getEncoded());
      return Map.of(
          "meshwork.gateway.private-key",
          privateKey.toUri().toString(),
          "meshwork.identity.public-key",
          publicKey.toUri().toString(),
          "meshwork.gateway.api-keys.pipeline.sha256",
          digest(PIPELINE),
          "meshwork.gateway.api-keys.pipeline.scopes",
          "read,write,ingest,operate",
          "meshwork.gateway.api-keys.reader.sha256",
          digest(READER),
          "meshwork.gateway.api-keys.reader.scopes",
          "read",
          "meshwork.gateway.local-sign-in.enabled",
          "true",
          "meshwork.gateway.local-sign-in.name",
          "Ada");
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void stop() {}

  private static Path write(String file, String kind, byte[] key) throws IOException {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
    return Files.writeString(
        FOLDER.resolve(file),
        "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, body, kind),
        US_ASCII);
  }

  private static String digest(String key) throws GeneralSecurityException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8)));
  }
}

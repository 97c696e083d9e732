package io.meshwork.platform.test;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** Signs tokens as the gateway would, with a key that the service under test is told to trust. */
public final class Signer implements QuarkusTestResourceLifecycleManager {

  private static final String PRIVATE_KEY = "meshwork.test.private-key";
  private static final String PUBLIC_KEY = "meshwork.test.public-key";

  /** A caller who may do everything. */
  public static String token(String audience) {
    return token(audience, "user:ada", "read write ingest operate");
  }

  public static String token(String audience, String subject, String scopes) {
    return Jwt.issuer("meshwork")
        .audience(audience)
        .subject(subject)
        .upn(subject)
        .claim("name", "Ada")
        .claim("scope", scopes)
        .expiresIn(Duration.ofMinutes(1))
        .jws()
        .algorithm(SignatureAlgorithm.ES256)
        .sign(privateKey());
  }

  @Override
  public Map<String, String> start() {
    if (System.getProperty(PUBLIC_KEY) == null) {
      create();
    }
    return Map.of("meshwork.identity.public-key", System.getProperty(PUBLIC_KEY));
  }

  @Override
  public void stop() {}

  private static void create() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair keys = generator.generateKeyPair();
      Path file = Files.createTempFile("meshwork-public-key-", ".pem");
      file.toFile().deleteOnExit();
      Files.writeString(
          file,
          "-----BEGIN PUBLIC KEY-----\n"
              + Base64.getMimeEncoder(64, new byte[] {'\n'})
                  .encodeToString(keys.getPublic().getEncoded())
              + "\n-----END PUBLIC KEY-----\n",
          US_ASCII);
      System.setProperty(
          PRIVATE_KEY, Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
      System.setProperty(PUBLIC_KEY, file.toUri().toString());
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static PrivateKey privateKey() {
    try {
      byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
      return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    }
  }
}

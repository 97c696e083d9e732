package io.meshwork.gateway.security;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.meshwork.gateway.GatewayConfig;
import io.meshwork.platform.identity.Caller;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Signs tokens that say to one service who is calling. A token is for that service alone, and lives
 * just long enough for the call.
 */
@ApplicationScoped
public class TokenIssuer {

  static final String ISSUER = "meshwork";

  /** How long a forwarded token lives, and for how long of that it is used again. */
  private static final Duration LIFE = Duration.ofMinutes(1);

  private static final Duration REUSE = Duration.ofSeconds(30);
  private static final int MAX_CACHED = 10_000;

  private final PrivateKey key;
  private final Clock clock;
  private final ConcurrentHashMap<Use, Issued> cache = new ConcurrentHashMap<>();

  TokenIssuer(GatewayConfig config, Clock clock) {
    this.key = read(config.privateKey());
    this.clock = clock;
  }

  private record Use(Caller caller, String audience) {}

  private record Issued(String token, Instant reusableUntil) {}

  /** A token for a call that is made now. */
  public String token(Caller caller, String audience) {
    Instant now = clock.instant();
    if (cache.size() > MAX_CACHED) {
      cache.clear();
    }
    return cache
        .compute(
            new Use(caller, audience),
            (use, issued) ->
                issued != null && now.isBefore(issued.reusableUntil())
                    ? issued
                    : new Issued(token(caller, audience, LIFE), now.plus(REUSE)))
        .token();
  }

  /** A token that lives for {@code life}. */
  String token(Caller caller, String audience, Duration life) {
    Instant now = clock.instant();
    return Jwt.issuer(ISSUER)
        .audience(audience)
        .subject(caller.subject())
        .upn(caller.subject())
        .claim(Caller.NAME_CLAIM, caller.name())
        .claim(Caller.SCOPE_CLAIM, String.join(" ", new TreeSet<>(caller.scopes())))
        .issuedAt(now)
        .expiresAt(now.plus(life))
        .jws()
        .algorithm(SignatureAlgorithm.ES256)
        .sign(key);
  }

  private static PrivateKey read(URI address) {
    try {
      Path file = address.getScheme() == null ? Path.of(address.getPath()) : Path.of(address);
      return KeyUtils.decodePrivateKey(Files.readString(file, US_ASCII), SignatureAlgorithm.ES256);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The private key cannot be read: " + address, unreadable);
    } catch (GeneralSecurityException malformed) {
      throw new IllegalStateException(
          "Not an EC private key in PEM (PKCS#8): " + address, malformed);
    }
  }
}

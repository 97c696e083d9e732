package io.meshwork.gateway.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.meshwork.gateway.GatewayConfig;
import io.meshwork.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Knows machines by their keys, of which it keeps digests only. */
@ApplicationScoped
class ApiKeys {

  private final Map<String, Caller> byDigest = new HashMap<>();

  ApiKeys(GatewayConfig config) {
    config
        .apiKeys()
        .forEach(
            (name, key) ->
                byDigest.put(
                    key.sha256().toLowerCase(Locale.ROOT),
                    new Caller("key:" + name, name, key.scopes())));
  }

  /** Whose key it is. */
  Optional<Caller> caller(String key) {
    return Optional.ofNullable(byDigest.get(digest(key)));
  }

  private static String digest(String key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}

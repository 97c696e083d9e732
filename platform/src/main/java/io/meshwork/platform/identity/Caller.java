package io.meshwork.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import java.security.Principal;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling.
 *
 * @param subject stable name, such as {@code user:ada}, {@code key:airflow} or {@code
 *     service:gateway}
 * @param name for people to read
 * @param scopes what the caller's credential is good for
 */
public record Caller(String subject, String name, Set<String> scopes) implements Principal {

  /** Claim of our tokens that holds the scopes, separated by spaces (RFC 8693, section 4.2). */
  public static final String SCOPE_CLAIM = "scope";

  /** Claim of our tokens that holds the name for people to read (OpenID Connect Core, 5.1). */
  public static final String NAME_CLAIM = "name";

  /** The caller behind {@code identity}, or nothing if nobody has signed in. */
  public static @Nullable Caller of(SecurityIdentity identity) {
    return switch (identity.getPrincipal()) {
      case Caller caller -> caller;
      case JsonWebToken token -> of(token);
      default -> null;
    };
  }

  /** The caller that a verified token names. */
  public static Caller of(JsonWebToken token) {
    String scopes = token.getClaim(SCOPE_CLAIM);
    String name = token.getClaim(NAME_CLAIM);
    return new Caller(
        token.getSubject(),
        name == null ? token.getSubject() : name,
        scopes == null || scopes.isBlank() ? Set.of() : Set.of(scopes.split(" ")));
  }

  /** The subject, which is what logs and traces should say. */
  @Override
  public String getName() {
    return subject;
  }
}

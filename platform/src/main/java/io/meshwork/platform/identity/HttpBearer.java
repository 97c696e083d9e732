package io.meshwork.platform.identity;

import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Problem;
import io.meshwork.platform.error.ProblemWriter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.smallrye.jwt.runtime.auth.JWTAuthMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Takes the token from a request as the framework does, and answers a missing or wrong one with a
 * problem, which the framework does not. It comes before the framework's own mechanism, whose
 * priority is configured lower. A token that was verified is known until it expires: the gateway
 * sends the same one with many requests, and a signature takes longer to verify than most answers.
 */
@ApplicationScoped
public class HttpBearer implements HttpAuthenticationMechanism {

  private static final String BEARER = "Bearer ";
  private static final int MAX_KNOWN = 10_000;

  private final JWTAuthMechanism tokens;
  private final ProblemWriter problems;
  private final Clock clock;
  private final ConcurrentHashMap<String, Verified> known = new ConcurrentHashMap<>();

  HttpBearer(JWTAuthMechanism tokens, ProblemWriter problems, Clock clock) {
    this.tokens = tokens;
    this.problems = problems;
    this.clock = clock;
  }

  private record Verified(SecurityIdentity identity, Instant expiry) {}

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    String header = context.request().getHeader(HttpHeaderNames.AUTHORIZATION);
    if (header == null || !header.startsWith(BEARER)) {
      return tokens.authenticate(context, providers);
    }
    Verified verified = known.get(header);
    return verified != null && clock.instant().isBefore(verified.expiry())
        ? Uni.createFrom().item(verified.identity())
        : tokens.authenticate(context, providers).invoke(identity -> remember(header, identity));
  }

  private void remember(String header, @Nullable SecurityIdentity identity) {
    if (identity != null && identity.getPrincipal() instanceof JsonWebToken token) {
      if (known.size() >= MAX_KNOWN) {
        known.clear();
      }
      known.put(
          header,
          new Verified(of(identity, token), Instant.ofEpochSecond(token.getExpirationTime())));
    }
  }

  /** With the caller as principal: to read one out of a token costs more than the rest of it. */
  private static SecurityIdentity of(SecurityIdentity identity, JsonWebToken token) {
    return QuarkusSecurityIdentity.builder(identity).setPrincipal(Caller.of(token)).build();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return tokens.getChallenge(context);
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext context) {
    var problem =
        Problem.of(ErrorCode.UNAUTHENTICATED, "The credentials are missing or wrong.", List.of());
    context.response().putHeader(HttpHeaderNames.WWW_AUTHENTICATE, "Bearer");
    return Uni.createFrom()
        .completionStage(() -> problems.end(context.response(), problem).toCompletionStage())
        .replaceWith(true);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(TokenAuthenticationRequest.class);
  }
}

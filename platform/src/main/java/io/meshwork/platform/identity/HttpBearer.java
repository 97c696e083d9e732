package io.meshwork.platform.identity;

import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Problem;
import io.meshwork.platform.error.ProblemWriter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JWTAuthMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/**
 * Takes the token from a request as the framework does, and answers a missing or wrong one with a
 * problem, which the framework does not. It comes before the framework's own mechanism, whose
 * priority is configured lower.
 */
@ApplicationScoped
public class HttpBearer implements HttpAuthenticationMechanism {

  private final JWTAuthMechanism tokens;
  private final ProblemWriter problems;

  HttpBearer(JWTAuthMechanism tokens, ProblemWriter problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    return tokens.authenticate(context, providers);
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

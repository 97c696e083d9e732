package io.meshwork.gateway.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Problem;
import io.meshwork.platform.identity.Caller;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes who is at the door: a machine by its API key, in {@code Authorization: Bearer} or
 * {@code x-api-key}, or as the password of {@code Authorization: Basic}, which is all that some
 * clients of a schema registry can send; a person by the session cookie. A key that is wrong is an
 * error, not nobody.
 */
@ApplicationScoped
class DoorKeeper implements HttpAuthenticationMechanism {

  private static final String API_KEY_HEADER = "x-api-key";
  private static final String BEARER = "bearer ";
  private static final String BASIC = "basic ";
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final ApiKeys keys;
  private final Sessions sessions;
  private final ObjectMapper json;

  DoorKeeper(ApiKeys keys, Sessions sessions, ObjectMapper json) {
    this.keys = keys;
    this.sessions = sessions;
    this.json = json;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    HttpServerRequest request = context.request();
    String key = key(request);
    if (key != null) {
      return keys.caller(key)
          .map(caller -> Uni.createFrom().item(identity(caller)))
          .orElseGet(
              () -> Uni.createFrom().failure(new AuthenticationFailedException("Wrong key")));
    }
    Cookie cookie = request.getCookie(Sessions.COOKIE);
    if (cookie == null || !isOurOwnPage(request)) {
      return Uni.createFrom().nullItem();
    }
    Optional<Caller> caller = sessions.caller(cookie.getValue());
    return Uni.createFrom().item(caller.map(DoorKeeper::identity).orElse(null));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom()
        .item(new ChallengeData(401, HttpHeaderNames.WWW_AUTHENTICATE, "Bearer"));
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext context) {
    var problem =
        Problem.of(
            ErrorCode.UNAUTHENTICATED,
            "Send an API key as Authorization: Bearer, or sign in with the browser.",
            List.of());
    context
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaderNames.WWW_AUTHENTICATE, "Bearer")
        .putHeader(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE);
    return Uni.createFrom()
        .completionStage(context.response().end(write(problem)).toCompletionStage())
        .replaceWith(true);
  }

  /** Comes before the framework's own, which would take an API key for a malformed token. */
  @Override
  public int getPriority() {
    return HttpAuthenticationMechanism.DEFAULT_PRIORITY + 1;
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of();
  }

  private static @Nullable String key(HttpServerRequest request) {
    String header = request.getHeader(HttpHeaderNames.AUTHORIZATION);
    if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return header.substring(BEARER.length()).strip();
    }
    if (header != null && header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return password(header.substring(BASIC.length()).strip());
    }
    return request.getHeader(API_KEY_HEADER);
  }

  /**
   * The user's name says nothing: the key alone tells whose it is. What are no such credentials
   * (RFC 7617, section 2) are a wrong key.
   */
  private static String password(String credentials) {
    try {
      String pair = new String(Base64.getDecoder().decode(credentials), UTF_8);
      return pair.substring(pair.indexOf(':') + 1);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }

  /**
   * A browser sends the cookie with what other pages make it ask, so a request that changes
   * something counts only if it comes from a page of ours.
   */
  private static boolean isOurOwnPage(HttpServerRequest request) {
    if (SAFE.contains(request.method())) {
      return true;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = request.getHeader(HttpHeaderNames.ORIGIN);
    return origin != null && origin.equals(request.scheme() + "://" + request.authority());
  }

  private static SecurityIdentity identity(Caller caller) {
    return QuarkusSecurityIdentity.builder().setPrincipal(caller).build();
  }

  private String write(Problem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

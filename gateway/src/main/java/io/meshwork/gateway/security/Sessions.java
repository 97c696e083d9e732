package io.meshwork.gateway.security;

import io.meshwork.platform.identity.Caller;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * Sessions of people in a browser: a token for the gateway itself, in a cookie no script can read.
 */
@ApplicationScoped
class Sessions {

  static final String COOKIE = "meshwork_session";
  static final Duration LIFE = Duration.ofHours(12);
  private static final String AUDIENCE = "gateway";

  private final TokenIssuer tokens;
  private final JWTParser parser;

  Sessions(TokenIssuer tokens, JWTParser parser) {
    this.tokens = tokens;
    this.parser = parser;
  }

  String open(Caller caller) {
    return tokens.token(caller, AUDIENCE, LIFE);
  }

  /** Whose session it is, if it is one of ours and not over. */
  Optional<Caller> caller(String cookie) {
    try {
      return Optional.of(Caller.of(parser.parse(cookie)));
    } catch (ParseException forgedOrOver) {
      return Optional.empty();
    }
  }
}

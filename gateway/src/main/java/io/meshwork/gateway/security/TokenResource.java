package io.meshwork.gateway.security;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** For those who speak gRPC to a service directly. */
@Path("/api/v1/tokens")
@Tag(name = "Session")
class TokenResource {

  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final Set<String> AUDIENCES = Set.of("catalog", "lineage", "quality");

  private final Access access;
  private final TokenIssuer tokens;

  TokenResource(Access access, TokenIssuer tokens) {
    this.access = access;
    this.tokens = tokens;
  }

  /**
   * What token is wanted.
   *
   * @param audience the service it is for: catalog, lineage or quality
   */
  @Schema(name = "TokenRequest")
  public record TokenRequest(@Nullable String audience) {}

  /**
   * A token.
   *
   * @param token to be sent as {@code authorization: Bearer}
   * @param expiresIn until then; a call that began before may go on
   */
  @Schema(name = "Token")
  public record TokenView(String token, Duration expiresIn) {}

  @POST
  @Operation(
      operationId = "createToken",
      summary = "A short-lived token for calling one service over gRPC",
      description = "It is good for what the caller's own credential is good for.")
  public TokenView post(@Nullable TokenRequest request) {
    Caller caller = access.require(Action.READ, "tokens");
    String audience = request == null ? null : request.audience();
    if (audience == null || !AUDIENCES.contains(audience)) {
      throw Failure.invalid("audience", "must be catalog, lineage or quality");
    }
    return new TokenView(tokens.token(caller, audience, LIFE), LIFE);
  }
}

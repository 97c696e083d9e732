package io.meshwork.gateway.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshwork.gateway.GatewayConfig;
import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Caller;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Signing in and out. Open to all: it is how one comes to be known. */
@Path("/api/v1/session")
@Tag(name = "Session")
class SessionResource {

  /** What a person on the mesh's own machine may do: everything. */
  private static final Set<String> LOCAL_SCOPES = Set.of("read", "write", "ingest", "operate");

  private static final Set<String> LOCAL_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

  private final GatewayConfig.LocalSignIn config;
  private final Sessions sessions;
  private final SecurityIdentity identity;

  SessionResource(GatewayConfig config, Sessions sessions, SecurityIdentity identity) {
    this.config = config.localSignIn();
    this.sessions = sessions;
    this.identity = identity;
  }

  /**
   * Who is signed in, and who could sign in here.
   *
   * @param subject absent while nobody is signed in
   * @param localSignIn name under which this browser may sign in without a password; absent if it
   *     may not
   */
  @Schema(name = "Session")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SessionView(
      @Nullable String subject,
      @Nullable String name,
      List<String> scopes,
      @Nullable String localSignIn) {}

  @GET
  @Operation(operationId = "getSession", summary = "Who is signed in, and how one could sign in")
  public SessionView get(@Context HttpServerRequest request) {
    Caller caller = Caller.of(identity);
    String localName = mayUseLocalSignIn(request) ? name() : null;
    return caller == null
        ? new SessionView(null, null, List.of(), localName)
        : new SessionView(
            caller.subject(), caller.name(), caller.scopes().stream().sorted().toList(), localName);
  }

  @POST
  @Operation(
      operationId = "signIn",
      summary = "Sign in on the mesh's own machine",
      description = "Only where the operator allows it, and only over loopback.")
  public RestResponse<Void> post(@Context HttpServerRequest request) {
    if (!mayUseLocalSignIn(request)) {
      throw new Failure(
          ErrorCode.FORBIDDEN,
          "Signing in without a password is possible only on the machine that runs the mesh, and"
              + " only where it was started for that.");
    }
    String name = name();
    var caller = new Caller("user:" + name.toLowerCase(Locale.ROOT), name, LOCAL_SCOPES);
    return RestResponse.ResponseBuilder.<Void>noContent()
        .cookie(cookie(sessions.open(caller), (int) Sessions.LIFE.toSeconds()))
        .build();
  }

  @DELETE
  @Operation(operationId = "signOut", summary = "Sign out")
  public RestResponse<Void> delete() {
    return RestResponse.ResponseBuilder.<Void>noContent().cookie(cookie("", 0)).build();
  }

  /**
   * Both the connection and the name the browser asked for must be this machine: a page elsewhere
   * can make a foreign name point here.
   */
  private boolean mayUseLocalSignIn(HttpServerRequest request) {
    HostAndPort authority = request.authority();
    return config.enabled()
        && authority != null
        && LOCAL_HOSTS.contains(authority.host())
        && isLoopback(request.remoteAddress().hostAddress());
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException impossible) {
      return false;
    }
  }

  private String name() {
    return config.name().orElse("local");
  }

  private static NewCookie cookie(String value, int maxAge) {
    return new NewCookie.Builder(Sessions.COOKIE)
        .value(value)
        .path("/")
        .maxAge(maxAge)
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }
}

package io.meshwork.platform.identity;

import io.grpc.Metadata;
import io.quarkus.grpc.auth.GrpcSecurityMechanism;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JsonWebTokenCredential;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Takes the token from a gRPC call's {@code authorization} metadata, as REST does from its header.
 */
@Singleton
public class GrpcBearer implements GrpcSecurityMechanism {

  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
  private static final String SCHEME = "bearer ";

  @Override
  public boolean handles(Metadata metadata) {
    return token(metadata) != null;
  }

  @Override
  public AuthenticationRequest createAuthenticationRequest(Metadata metadata) {
    return new TokenAuthenticationRequest(new JsonWebTokenCredential(token(metadata)));
  }

  private static @Nullable String token(Metadata metadata) {
    String value = metadata.get(AUTHORIZATION);
    return value != null && value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? value.substring(SCHEME.length()).strip()
        : null;
  }
}

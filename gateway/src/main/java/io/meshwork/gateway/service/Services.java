package io.meshwork.gateway.service;

import io.grpc.CallCredentials;
import io.grpc.Channel;
import io.grpc.Metadata;
import io.grpc.stub.AbstractStub;
import io.meshwork.gateway.security.TokenIssuer;
import io.meshwork.platform.identity.Caller;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The services behind the gateway. Every call is made in somebody's name and has a deadline. */
@ApplicationScoped
public class Services {

  public static final String CATALOG = "catalog";
  public static final String LINEAGE = "lineage";
  public static final String QUALITY = "quality";

  public static final List<String> ALL = List.of(CATALOG, LINEAGE, QUALITY);

  /** In whose name the gateway asks when nobody asked it to. */
  public static final Caller GATEWAY = new Caller("service:gateway", "gateway", Set.of("read"));

  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  private final TokenIssuer tokens;
  private final Map<String, Channel> channels;

  Services(
      TokenIssuer tokens,
      @GrpcClient(CATALOG) Channel catalog,
      @GrpcClient(LINEAGE) Channel lineage,
      @GrpcClient(QUALITY) Channel quality) {
    this.tokens = tokens;
    this.channels = Map.of(CATALOG, catalog, LINEAGE, lineage, QUALITY, quality);
  }

  /**
   * A stub for one call to a service.
   *
   * @param caller in whose name
   * @param deadline from now
   * @param stub of the generated code, such as {@code ProductsGrpc::newFutureStub}
   */
  public <S extends AbstractStub<S>> S call(
      String service, Caller caller, Duration deadline, Function<Channel, S> stub) {
    return stub.apply(Objects.requireNonNull(channels.get(service)))
        .withCallCredentials(new Bearer(caller, service))
        .withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS);
  }

  private final class Bearer extends CallCredentials {

    private final Caller caller;
    private final String service;

    Bearer(Caller caller, String service) {
      this.caller = caller;
      this.service = service;
    }

    @Override
    public void applyRequestMetadata(
        RequestInfo request, Executor executor, MetadataApplier applier) {
      var metadata = new Metadata();
      metadata.put(AUTHORIZATION, "Bearer " + tokens.token(caller, service));
      applier.apply(metadata);
    }
  }
}

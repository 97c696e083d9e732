package io.meshwork.platform.limit;

import io.quarkus.grpc.api.ServerBuilderCustomizer;
import io.quarkus.grpc.runtime.config.GrpcServerConfiguration;
import io.vertx.grpc.VertxServerBuilder;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/**
 * What a gRPC connection may cost. Connections end after half an hour, so that clients spread over
 * replicas that came later; calls under way get five minutes to finish.
 */
@Singleton
public class GrpcLimits implements ServerBuilderCustomizer<VertxServerBuilder> {

  @Override
  public void customize(GrpcServerConfiguration config, VertxServerBuilder server) {
    server
        .nettyBuilder()
        .maxConnectionAge(30, TimeUnit.MINUTES)
        .maxConnectionAgeGrace(5, TimeUnit.MINUTES)
        .permitKeepAliveTime(20, TimeUnit.SECONDS)
        .permitKeepAliveWithoutCalls(true)
        .maxInboundMetadataSize(16 * 1024);
  }
}

package io.meshwork.platform.identity;

import io.grpc.ServerBuilder;
import io.quarkus.grpc.api.ServerBuilderCustomizer;
import io.quarkus.grpc.runtime.config.GrpcServerConfiguration;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/**
 * What a gRPC connection may cost. Connections end after half an hour, so that clients spread over
 * replicas that came later; calls under way get five minutes to finish.
 */
@Singleton
public class GrpcLimits<T extends ServerBuilder<T>> implements ServerBuilderCustomizer<T> {

  @Override
  public void customize(GrpcServerConfiguration config, T server) {
    server
        .maxConnectionAge(30, TimeUnit.MINUTES)
        .maxConnectionAgeGrace(5, TimeUnit.MINUTES)
        .permitKeepAliveTime(20, TimeUnit.SECONDS)
        .permitKeepAliveWithoutCalls(true)
        .maxInboundMetadataSize(16 * 1024);
  }
}

package io.meshwork.gateway.search;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * The gateway is ready once there has been an index. Should Elasticsearch fail later, only search
 * does, and everything else goes on; that it failed is told as wellness.
 */
@ApplicationScoped
class IndexHealth {

  @Produces
  @Readiness
  HealthCheck built(IndexKeeper keeper) {
    return () -> HealthCheckResponse.named("Search index").status(keeper.isReady()).build();
  }

  @Produces
  @Wellness
  HealthCheck reachable(SearchIndex index) {
    return () -> HealthCheckResponse.named("Elasticsearch").status(index.isReachable()).build();
  }
}

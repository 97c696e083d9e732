package io.meshwork.catalog.product;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks every hour for versions that come to their end. Replicas may look at the same time. */
@ApplicationScoped
class SunsetReminder {

  private final VersionService versions;

  SunsetReminder(VersionService versions) {
    this.versions = versions;
  }

  @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void remind() {
    versions.ending().forEach(versions::tellOfSunsets);
  }
}

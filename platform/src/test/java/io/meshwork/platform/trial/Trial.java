package io.meshwork.platform.trial;

import static java.util.Map.entry;

import io.meshwork.backing.test.BackingResource;
import io.meshwork.platform.test.GrpcPort;
import io.meshwork.platform.test.Signer;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** What the trial service is told, and what it runs on. */
public final class Trial implements QuarkusTestProfile {

  /** Attempts at an event that fails for an unknown reason. */
  public static final int ATTEMPTS = 3;

  static final Map<String, String> CONFIG =
      Map.ofEntries(
          entry("meshwork.platform.service", "trial"),
          entry("meshwork.platform.delivery.attempts", Integer.toString(ATTEMPTS)),
          entry("meshwork.platform.delivery.pause", "PT0.01S"),
          entry("quarkus.application.name", "trial"),
          entry("quarkus.http.test-port", "0"),
          entry("quarkus.management.test-port", "0"),
          entry("quarkus.datasource.db-kind", "postgresql"),
          entry("quarkus.flyway.migrate-at-start", "true"),
          entry("quarkus.flyway.locations", "db/platform,db/trial"),
          entry("quarkus.flyway.out-of-order", "true"),
          entry("mp.messaging.outgoing.outbox.connector", "smallrye-kafka"),
          entry("mp.messaging.outgoing.outbox.topic", "trial.events"),
          entry("mp.messaging.incoming.rumours.connector", "smallrye-kafka"),
          entry("mp.messaging.incoming.rumours.topic", "rumours.events"),
          entry("mp.messaging.incoming.rumours.group.id", "trial"));

  @Override
  public Map<String, String> getConfigOverrides() {
    return CONFIG;
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(
        new TestResourceEntry(GrpcPort.class),
        new TestResourceEntry(Signer.class),
        new TestResourceEntry(BackingResource.class, Map.of("postgres", "trial", "kafka", "")));
  }
}

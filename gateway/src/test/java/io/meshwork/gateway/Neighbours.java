package io.meshwork.gateway;

import io.meshwork.gateway.service.Services;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The services around the gateway under test: servers of their protocols on loopback, which answer
 * what a test tells them to. The real ones are behind the gateway in the end-to-end tests.
 */
public final class Neighbours implements QuarkusTestResourceLifecycleManager {

  private final Map<String, Neighbour> byName = new LinkedHashMap<>();

  public Neighbour catalog() {
    return named(Services.CATALOG);
  }

  public Neighbour lineage() {
    return named(Services.LINEAGE);
  }

  public Neighbour quality() {
    return named(Services.QUALITY);
  }

  @Override
  public Map<String, String> start() {
    var settings = new HashMap<String, String>();
    for (String name : Services.ALL) {
      var neighbour = new Neighbour(name);
      byName.put(name, neighbour);
      String key = "meshwork.gateway.services." + name;
      settings.put(key + ".host", "127.0.0.1");
      settings.put(key + ".http-port", Integer.toString(neighbour.httpPort()));
      settings.put(key + ".grpc-port", Integer.toString(neighbour.grpcPort()));
      // In tests the framework's clients look elsewhere, unless told otherwise.
      settings.put(
          "quarkus.grpc.clients." + name + ".test-port", Integer.toString(neighbour.grpcPort()));
    }
    return settings;
  }

  @Override
  public void stop() {
    byName.values().forEach(Neighbour::close);
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new TestInjector.MatchesType(Neighbours.class));
  }

  private Neighbour named(String name) {
    return Objects.requireNonNull(byName.get(name));
  }
}

package io.meshwork.local.demo;

import java.net.URI;
import java.time.Clock;
import java.util.function.Consumer;

/** Placeholder. */
public final class DemoMesh {
  public DemoMesh(URI gateway, String apiKey, Clock clock) {}

  public void load(Consumer<String> progress) {}
}

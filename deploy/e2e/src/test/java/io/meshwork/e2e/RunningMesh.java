package io.meshwork.e2e;

import static io.restassured.RestAssured.given;

import io.meshwork.local.Mesh;
import io.meshwork.local.MeshOptions;
import io.meshwork.local.Progress;
import io.meshwork.local.demo.DemoMesh;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The mesh under test, with the demo mesh in it; one for all tests, ended with the JVM. */
final class RunningMesh {

  static final Path CHECKOUT = Path.of(System.getProperty("meshwork.root")).toAbsolutePath();

  private static final class Holder {
    static final Traces TRACES = Traces.collect();
    static final Warehouse WAREHOUSE = Warehouse.open();
    static final WebhookReceiver RECEIVER = WebhookReceiver.open();
    static final Mesh MESH = start();

    private static Mesh start() {
      var options =
          new MeshOptions(
              CHECKOUT,
              0,
              Optional.empty(),
              System.getProperty("meshwork.backing", "embedded"),
              settings());
      var progress = new Progress(System.out, Duration.ZERO);
      Mesh mesh = Mesh.prepare(options, progress);
      Runtime.getRuntime().addShutdownHook(new Thread(mesh::close, "stop"));
      mesh.start();
      new DemoMesh(mesh.address(), mesh.apiKey(), Clock.systemUTC()).load(progress::tell);
      mesh.awaitSettled();
      return mesh;
    }

    private static Map<String, String> settings() {
      var settings = new HashMap<String, String>();
      settings.put("meshwork.tracing.ratio", "1");
      settings.put("meshwork.tracing.endpoint", TRACES.endpoint());
      // So that nobody has to wait a minute for the run of a replica that died.
      settings.put("meshwork.quality.execution.lease", "PT10S");
      settings.putAll(WAREHOUSE.sources());
      settings.putAll(RECEIVER.channel());
      return settings;
    }
  }

  private RunningMesh() {}

  static Mesh mesh() {
    return Holder.MESH;
  }

  static Traces traces() {
    return Holder.TRACES;
  }

  /** Data that the mesh may look at. */
  static Warehouse warehouse() {
    return Holder.WAREHOUSE;
  }

  /** Whom the mesh may tell. */
  static WebhookReceiver receiver() {
    return Holder.RECEIVER;
  }

  /** A request of a pipeline to the gateway. */
  static RequestSpecification asPipeline() {
    return asNobody().header("Authorization", "Bearer " + mesh().apiKey());
  }

  static RequestSpecification asNobody() {
    return given()
        .baseUri(mesh().address().toString())
        .contentType(ContentType.JSON)
        .urlEncodingEnabled(false);
  }
}

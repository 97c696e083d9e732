package io.meshwork.local;

import io.meshwork.backing.Backing;
import io.meshwork.backing.BackingOptions;
import io.meshwork.backing.BackingService;
import io.meshwork.backing.ElasticsearchService;
import io.meshwork.backing.KafkaService;
import io.meshwork.backing.PostgresService;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** A whole mesh on this machine: backing services, and the four services as processes. */
public final class Mesh implements AutoCloseable {

  private final MeshOptions options;
  private final MeshFolder folder;
  private final Identity identity;
  private final Progress progress;
  private final ServiceProcess catalog;
  private final ServiceProcess lineage;
  private final ServiceProcess quality;
  private final ServiceProcess gateway;
  private final List<BackingService> backing = new CopyOnWriteArrayList<>();
  private volatile boolean isClosing;

  private Mesh(MeshOptions options, MeshFolder folder, Progress progress) {
    this.options = options;
    this.folder = folder;
    this.progress = progress;
    this.identity = Identity.in(folder.identity());
    Path checkout = options.checkout();
    int lineagePort = options.port() == 0 ? 0 : options.port() + 1;
    this.catalog = new ServiceProcess("catalog-service", checkout, folder, 0, 0);
    this.lineage = new ServiceProcess("lineage-service", checkout, folder, 0, lineagePort);
    this.quality = new ServiceProcess("quality-service", checkout, folder, 0, 0);
    this.gateway = new ServiceProcess("gateway", checkout, folder, options.port(), 0);
  }

  /**
   * A mesh of which nothing is started yet.
   *
   * @throws LaunchFailure if this machine can't run it: a port in use, too little memory, a data
   *     folder in use
   */
  public static Mesh prepare(MeshOptions options, Progress progress) {
    Preflight.check(options);
    MeshFolder folder = MeshFolder.open(options);
    return new Mesh(options, folder, progress);
  }

  /** Starts everything, side by side where it can be, and returns when all of it is ready. */
  public void start() {
    Optional<Path> kept = options.data().map(_ -> folder.path());
    var kind = Backing.of(options.backing(), new BackingOptions(kept, 0, 0, 0));
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var postgres = starting("PostgreSQL", kind::postgres, executor);
      var kafka = starting("Kafka", kind::kafka, executor);
      var elasticsearch = starting("Elasticsearch", kind::elasticsearch, executor);
      var services =
          postgres
              .thenCombine(kafka, this::configureServices)
              .thenCompose(_ -> launchServices(executor));
      var door =
          kafka
              .thenCombine(elasticsearch, this::configureGateway)
              .thenRunAsync(() -> launch(gateway), executor);
      CompletableFuture.allOf(services, door).join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  /** Waits until everything that was sent to the mesh is found by its search. */
  public void awaitSettled() {
    Settled.await(this);
  }

  /** Where the gateway listens. */
  public URI address() {
    return URI.create("http://localhost:" + gateway.httpPort());
  }

  /** Good for everything that a pipeline may do. */
  public String apiKey() {
    return identity.apiKey();
  }

  public Path path() {
    return folder.path();
  }

  public ServiceProcess catalog() {
    return catalog;
  }

  public ServiceProcess lineage() {
    return lineage;
  }

  public ServiceProcess quality() {
    return quality;
  }

  public ServiceProcess gateway() {
    return gateway;
  }

  /** Address of the search engine, as host:port. */
  public String elasticsearch() {
    return backing(ElasticsearchService.class).host();
  }

  /** Address of Kafka, as host:port. */
  public String kafka() {
    return backing(KafkaService.class).bootstrapServers();
  }

  /** Starts services again that ended though nobody asked them to. */
  void revive() {
    for (ServiceProcess service : List.of(catalog, lineage, quality, gateway)) {
      if (!service.isRunning() && !isClosing) {
        progress.tell(service.name() + " ended unexpectedly; its log is " + logOf(service));
        launch(service);
      }
    }
  }

  /** Stops everything in order: the door, the services, then what they stand on. */
  @Override
  public void close() {
    isClosing = true;
    progress.tell("stopping the gateway");
    gateway.close();
    progress.tell("stopping the services");
    List.of(catalog, lineage, quality).parallelStream().forEach(ServiceProcess::close);
    progress.tell("stopping the backing services");
    backing.parallelStream().forEach(BackingService::close);
    folder.close();
  }

  private <T extends BackingService> CompletableFuture<T> starting(
      String what, Supplier<T> start, ExecutorService executor) {
    return CompletableFuture.supplyAsync(
        () -> {
          T service = progress.step(what, start);
          backing.add(service);
          return service;
        },
        executor);
  }

  private CompletableFuture<Void> launchServices(ExecutorService executor) {
    return CompletableFuture.allOf(
        CompletableFuture.runAsync(() -> launch(catalog), executor),
        CompletableFuture.runAsync(() -> launch(lineage), executor),
        CompletableFuture.runAsync(() -> launch(quality), executor));
  }

  private void launch(ServiceProcess service) {
    progress.step(service.name(), service::start);
  }

  private boolean configureServices(PostgresService postgres, KafkaService kafka) {
    var settings = new Settings(identity, kafka, options.settings());
    catalog.configure(settings.service(postgres.database("catalog")));
    lineage.configure(settings.service(postgres.database("lineage")));
    quality.configure(settings.quality(postgres.database("quality"), address()));
    return true;
  }

  private boolean configureGateway(KafkaService kafka, ElasticsearchService elasticsearch) {
    var settings = new Settings(identity, kafka, options.settings());
    gateway.configure(settings.gateway(elasticsearch, List.of(catalog, lineage, quality)));
    return true;
  }

  private <T extends BackingService> T backing(Class<T> kind) {
    return backing.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }

  private Path logOf(ServiceProcess service) {
    return folder.log(service.name());
  }
}

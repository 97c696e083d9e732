package io.meshwork.catalog.connector;

import static io.meshwork.catalog.CatalogClient.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.meshwork.catalog.CatalogTest;
import io.meshwork.catalog.dataset.ColumnDraft;
import io.meshwork.catalog.intake.DeclaredJob;
import io.meshwork.platform.error.Failure;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CatalogTest
class IcebergCrawlerTest {

  private static final Schema ORDERS =
      new Schema(
          List.of(
              Types.NestedField.required(1, "id", Types.LongType.get(), "The key"),
              Types.NestedField.optional(2, "at", Types.TimestampType.withZone()),
              Types.NestedField.optional(3, "price", Types.DecimalType.of(10, 2)),
              Types.NestedField.optional(
                  4,
                  "customer",
                  Types.StructType.of(
                      Types.NestedField.required(5, "email", Types.StringType.get(), "Writes to"))),
              Types.NestedField.optional(
                  6,
                  "lines",
                  Types.ListType.ofRequired(
                      7,
                      Types.StructType.of(
                          Types.NestedField.optional(8, "sku", Types.StringType.get())))),
              Types.NestedField.optional(
                  9,
                  "labels",
                  Types.MapType.ofOptional(
                      10, 11, Types.StringType.get(), Types.IntegerType.get())),
              Types.NestedField.required(12, "shop", Types.UUIDType.get())),
          Set.of(1, 12));

  private static final TableIdentifier TABLE = TableIdentifier.of("shop", "eu", "orders");

  @Inject IcebergCrawler crawler;
  @Inject ConnectorRuns runs;
  @Inject ConnectorRunner runner;

  private IcebergServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = IcebergServer.start();
    server.catalog.createNamespace(Namespace.of("shop"));
    server.catalog.createNamespace(Namespace.of("shop", "eu"));
    server.catalog.createNamespace(Namespace.of("shop_staging"));
    server
        .catalog
        .buildTable(TABLE, ORDERS)
        .withPartitionSpec(PartitionSpec.builderFor(ORDERS).day("at").bucket("id", 16).build())
        .withProperties(Map.of("comment", "All orders", "owner", "ada"))
        .create();
  }

  @AfterEach
  void stopServer() throws IOException {
    server.close();
  }

  @Test
  void tablesAreFoundWithNestedColumnsKeysAndRows() throws IOException {
    var file =
        DataFiles.builder(server.catalog.loadTable(TABLE).spec())
            .withPath("s3a://lake/warehouse/one.parquet")
            .withPartitionPath("at_day=2026-01-01/id_bucket=3")
            .withFileSizeInBytes(10)
            .withRecordCount(42)
            .build();
    server.catalog.loadTable(TABLE).newAppend().appendFile(file).commit();
    server.catalog.createTable(TableIdentifier.of("shop_staging", "tmp"), ORDERS);

    Collected found = crawl(Map.of("token", IcebergServer.TOKEN));

    assertThat(found.total).isEqualTo(1);
    Sink.Found orders = found.named("warehouse/shop/eu/orders");
    assertThat(orders.finding().urn().first()).isEqualTo("s3://lake");
    assertThat(orders.rows()).isEqualTo(42);
    assertThat(orders.finding().description()).isEqualTo("All orders");
    assertThat(orders.finding().details().title()).isEqualTo("shop.eu.orders");
    assertThat(orders.finding().details().properties())
        .containsEntry("table", "shop.eu.orders")
        .containsEntry("type", "table")
        .containsEntry("owner", "ada")
        .containsEntry("formatVersion", 2)
        .containsEntry("partitionedBy", List.of("day(at)", "bucket[16](id)"))
        .containsEntry("location", "s3a://lake/warehouse/shop/eu/orders");
    assertThat(orders.finding().columns())
        .extracting(column -> column.name() + " " + column.type() + " " + column.nullable())
        .containsExactly(
            "id long false",
            "at timestamptz true",
            "price decimal(10, 2) true",
            "customer struct true",
            "customer.email string false",
            "lines list<struct> true",
            "lines.sku string true",
            "labels map<string, int> true",
            "shop uuid false");
    assertThat(orders.finding().columns())
        .extracting(ColumnDraft::primaryKey)
        .containsExactly(1, null, null, null, null, null, null, null, 2);
    assertThat(orders.finding().columns())
        .extracting(ColumnDraft::description)
        .contains("The key", "Writes to");
  }

  @Test
  void viewsAreFoundAsJobsWithTheirSql() throws IOException {
    server
        .catalog
        .buildView(TableIdentifier.of("shop", "buyers"))
        .withSchema(new Schema(Types.NestedField.optional(1, "email", Types.StringType.get())))
        .withQuery("spark", "SELECT customer.email FROM shop.eu.orders")
        .withDefaultNamespace(Namespace.of("shop"))
        .withProperty("comment", "Who buys")
        .create();

    Collected found = crawl(Map.of("token", IcebergServer.TOKEN));

    assertThat(found.named("warehouse/shop/buyers").finding().description()).isEqualTo("Who buys");
    assertThat(found.named("warehouse/shop/buyers").finding().columns())
        .extracting(ColumnDraft::name)
        .containsExactly("email");
    assertThat(found.jobs).extracting(job -> job.urn().second()).containsExactly("shop.buyers");
    assertThat(found.jobs.getFirst().sql()).startsWith("SELECT customer.email");
  }

  @Test
  void tablesAreCalledAsTheCatalogDoesWhereANamespaceIsConfigured() throws IOException {
    Collected found =
        crawl(
            Map.of(
                "user", "meshwork", "password", IcebergServer.SECRET, "namespace", "ice://lake"));

    Sink.Found orders = found.named("shop.eu.orders");
    assertThat(orders.finding().urn().first()).isEqualTo("ice://lake");
    assertThat(orders.finding().details().title()).isEmpty();
    assertThat(server.requests).anyMatch(request -> request.contains("oauth/tokens"));
  }

  @Test
  void whatMayNotBeReadOrIsGoneMeanwhileIsPassedOver() throws IOException {
    server.catalog.createTable(TableIdentifier.of("shop", "secrets"), ORDERS);
    server.forbidden.add("tables/secrets");

    Collected found = crawl(Map.of("token", IcebergServer.TOKEN));

    assertThat(found.total).isEqualTo(2);
    assertThat(found.datasets).hasSize(1);
  }

  @Test
  void manyTablesAreReadPageByPage() throws IOException {
    for (int i = 0; i < 1200; i++) {
      server.catalog.createTable(TableIdentifier.of("shop", "t" + i), ORDERS);
    }

    Collected found = crawl(Map.of("token", IcebergServer.TOKEN));

    assertThat(found.datasets).hasSize(1201);
    assertThat(found.largestBatch).isLessThanOrEqualTo(Sink.BATCH);
    assertThat(server.requests)
        .filteredOn(request -> request.contains("shop/tables?"))
        .hasSize(2)
        .allMatch(request -> request.contains("pageSize=1000"));
  }

  @Test
  void aCatalogThatRefusesEndsTheRunWithoutItsCredentialsBeingTold() {
    var connector = connector(Map.of("token", "a-wrong-token"));

    assertThatThrownBy(() -> crawler.crawl(connector, new Collected()))
        .isInstanceOf(IOException.class)
        .satisfies(
            failed ->
                assertThat(RunError.of((IOException) failed, connector))
                    .contains("Not with Bearer ***")
                    .doesNotContain("a-wrong-token"));
    assertThatThrownBy(() -> crawl(Map.of("user", "meshwork", "password", "a-wrong-secret")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("invalid_client")
        .hasMessageNotContaining("a-wrong-secret");
    assertThatThrownBy(() -> crawl(Map.of("url", "https://me:secret@lake/api")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("without credentials")
        .hasMessageNotContaining("secret@");
  }

  @Test
  void aRunFindsTablesAndMarksWhatIsGone() {
    ConnectorRun first = run();
    assertThat(first.created).isEqualTo(1);
    get("/datasets/s3:%2F%2Flake/warehouse%2Fshop%2Feu%2Forders")
        .body("title", equalTo("shop.eu.orders"))
        .body("sources", contains("iceberg"))
        .body("found.iceberg.properties.partitionedBy", contains("day(at)", "bucket[16](id)"))
        .body("columns.find {it.name == 'shop'}.primaryKey", equalTo(2));

    assertThat(run().unchanged).isEqualTo(1);

    server.catalog.dropTable(TABLE);
    assertThat(run().gone).isEqualTo(1);
    get("/datasets/s3:%2F%2Flake/warehouse%2Fshop%2Feu%2Forders")
        .body("goneAt", notNullValue())
        .body("found.iceberg.goneAt", notNullValue());
  }

  private ConnectorRun run() {
    ConnectorRun run = runs.begin("lake", "test", Instant.now());
    runner.start(run, connector(Map.of("token", IcebergServer.TOKEN)), crawler);
    await().until(() -> runs.latest("lake").orElseThrow().state, it -> !it.equals("running"));
    ConnectorRun ended = runs.latest("lake").orElseThrow();
    assertThat(ended.error).isNull();
    return ended;
  }

  private Collected crawl(Map<String, String> settings) throws IOException {
    var collected = new Collected();
    crawler.crawl(connector(settings), collected);
    return collected;
  }

  private ConnectorConfig.Connector connector(Map<String, String> settings) {
    var keys = new HashMap<String, String>();
    String prefix = "meshwork.catalog.connectors.lake.";
    keys.put(prefix + "type", "iceberg");
    keys.put(prefix + "url", server.url());
    keys.put(prefix + "exclude", "*_staging");
    settings.forEach((key, value) -> keys.put(prefix + key, value));
    return Objects.requireNonNull(
        new SmallRyeConfigBuilder()
            .withMapping(ConnectorConfig.class)
            .withDefaultValues(keys)
            .build()
            .getConfigMapping(ConnectorConfig.class)
            .connectors()
            .get("lake"));
  }

  private static final class Collected implements Sink {
    private final List<Found> datasets = new ArrayList<>();
    private final List<DeclaredJob> jobs = new ArrayList<>();
    private int total;
    private int largestBatch;

    Found named(String name) {
      return datasets.stream()
          .filter(found -> found.finding().urn().second().equals(name))
          .findFirst()
          .orElseThrow(() -> new AssertionError("No %s in %s".formatted(name, datasets)));
    }

    @Override
    public void total(int found) {
      total = found;
    }

    @Override
    public void found(List<Found> batch) {
      largestBatch = Math.max(largestBatch, batch.size());
      datasets.addAll(batch);
    }

    @Override
    public void jobs(List<DeclaredJob> declared) {
      jobs.addAll(declared);
    }
  }
}

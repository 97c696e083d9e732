package io.meshwork.quality.execution.engine;

import static io.meshwork.quality.execution.Declared.custom;
import static io.meshwork.quality.execution.Declared.library;
import static io.meshwork.quality.execution.Declared.own;
import static io.meshwork.quality.execution.Declared.sql;
import static org.apache.iceberg.PartitionSpec.unpartitioned;
import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.QualityTest;
import io.meshwork.quality.check.DeclaredCheck;
import io.meshwork.quality.check.Demand;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.contract.ContractColumn;
import io.meshwork.quality.execution.DataSources;
import io.meshwork.quality.execution.Declared;
import io.meshwork.quality.execution.Lake;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of check on the same rows: in a table, and in files of every format. */
@QualityTest
class EngineTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final String WEIRD = "we\"ird %s? col";

  private static final String CUSTOMERS = "SELECT * FROM (VALUES (1), (2)) AS c (id)";

  /**
   * No id once, 2 codes too many, a state that is none, one missing, a negative amount, one orphan.
   */
  private static final String ORDERS =
      """
      SELECT id, code, state, amount, CAST(day AS timestamp) AS at, customer, weird AS "we""ird %s? col"
      FROM (VALUES
        (1, 'a', 'open', 10.5, '2026-01-01 10:00:00', 1, 'x'),
        (2, 'a', 'open', 20, '2026-01-01 09:00:00', 1, 'x'),
        (3, 'a', 'closed', 30, '2025-12-31 10:00:00', 2, 'x'),
        (4, 'b', 'broken', 40, '2025-12-30 10:00:00', 2, 'x'),
        (5, 'c', NULL, 50, '2025-12-29 10:00:00', 2, 'y'),
        (6, 'd', 'open', -60, '2025-12-28 10:00:00', 9, 'x'),
        (7, 'e', 'open', 70, '2025-12-27 10:00:00', NULL, 'x'),
        (NULL, 'f', 'open', 80, '2025-12-26 10:00:00', 1, 'x'))
        AS o (id, code, state, amount, day, customer, weird)
      """;

  private static final Schema CUSTOMERS_SCHEMA =
      new Schema(optional(1, "id", Types.IntegerType.get()));

  private static final Schema ORDERS_SCHEMA =
      new Schema(
          optional(1, "id", Types.IntegerType.get()),
          optional(2, "code", Types.StringType.get()),
          optional(3, "state", Types.StringType.get()),
          optional(4, "amount", Types.DecimalType.of(12, 1)),
          optional(5, "at", Types.TimestampType.withoutZone()),
          optional(6, "customer", Types.IntegerType.get()),
          optional(7, WEIRD, Types.StringType.get()));

  @Inject Engine engine;
  @Inject DataSource dataSource;
  private String database = "";

  @BeforeEach
  void fill() throws Exception {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA IF EXISTS shop CASCADE");
      statement.execute("CREATE SCHEMA shop");
      statement.execute("CREATE TABLE shop.orders AS " + ORDERS);
      statement.execute("CREATE TABLE shop.customers AS " + CUSTOMERS);
      statement.execute(
          "CREATE VIEW shop.slow AS SELECT 1 AS id FROM generate_series(1, 5), pg_sleep(20)");
      database = connection.getCatalog();
    }
    Files.createDirectories(DataSources.folder().resolve("shop"));
    try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duckdb.createStatement()) {
      for (String format : List.of("csv", "parquet", "json")) {
        Path folder = DataSources.folder().resolve("shop");
        statement.execute("COPY (%s) TO '%s/orders.%s'".formatted(ORDERS, folder, format));
        statement.execute("COPY (%s) TO '%s/customers.%s'".formatted(CUSTOMERS, folder, format));
      }
    }
    if (Files.notExists(DataSources.folder().resolve("shop/orders.iceberg"))) {
      fillLake();
    }
  }

  private static void fillLake() throws Exception {
    try (var lake = new Lake()) {
      lake.append(lake.create("orders.iceberg", ORDERS_SCHEMA, unpartitioned()), ORDERS);
      lake.append(lake.create("customers.iceberg", CUSTOMERS_SCHEMA, unpartitioned()), CUSTOMERS);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "csv", "parquet", "json", "iceberg"})
  void whatWasPlantedIsFound(String format) {
    Map<String, Finding> found =
        run(
            format,
            library("rows", "", "rowCount", "", "mustBeLessThan", "8"),
            library("nulls", "id", "nullValues", "", "mustBe", "0"),
            library("null share", "id", "nullValues", "", "mustBeLessThan", "10", "percent", ""),
            library("missing", "state", "missingValues", "", "mustBe", "0"),
            library(
                "missing x",
                WEIRD,
                "missingValues",
                "{\"missingValues\": [null, \"x\"]}",
                "mustBe",
                "0"),
            library(
                "set",
                "state",
                "invalidValues",
                "{\"validValues\": [\"open\", \"closed\"]}",
                "mustBe",
                "0"),
            library("numbers", "id", "invalidValues", "{\"validValues\": [1, 2.0]}", "mustBe", "0"),
            library("range", "amount", "invalidValues", "{\"minimum\": 0}", "mustBe", "0"),
            library(
                "pattern", "code", "invalidValues", "{\"pattern\": \"^[a-e]$\"}", "mustBe", "0"),
            library("length", "state", "invalidValues", "{\"maxLength\": 5}", "mustBe", "0"),
            library("duplicates", "code", "duplicateValues", "", "mustBe", "0"),
            library(
                "pairs",
                "",
                "duplicateValues",
                "{\"properties\": [\"code\", \"customer\"]}",
                "mustBe",
                "0"),
            own(
                "orphans",
                "customer",
                """
                {"metric": "orphanedValues", "mustBe": 0,
                 "arguments": {"table": "customers%s", "column": "id"}}
                """
                    .formatted(format.equals("postgres") ? "" : "." + format)),
            own("stale", "at", "{\"metric\": \"freshness\", \"mustBeLessThan\": 1}"),
            own("average", "amount", "{\"metric\": \"average\", \"mustBeGreaterThan\": 100}"),
            own("drift", "", "{\"metric\": \"schema\"}"),
            library("open", "", "rowCount", "", "mustBe", "0", "", "state = 'open'"),
            sql(
                "query",
                "state",
                "SELECT count(*) FROM ${object} WHERE {property} = 'broken'",
                "0"),
            sql("by name", "", "SELECT max(amount) FROM orders", "0"));
    Map<String, Finding> text = run(format, sql("text", "", "SELECT max(code) FROM orders", "0"));

    assertThat(found.values()).extracting(Finding::outcome).containsOnly(Outcome.FAIL);
    assertThat(values(found))
        .containsEntry("rows", 8.0)
        .containsEntry("nulls", 1.0)
        .containsEntry("null share", 12.5)
        .containsEntry("missing", 1.0)
        .containsEntry("missing x", 7.0)
        .containsEntry("set", 1.0)
        .containsEntry("numbers", 5.0)
        .containsEntry("range", 1.0)
        .containsEntry("pattern", 1.0)
        .containsEntry("length", 2.0)
        .containsEntry("duplicates", 2.0)
        .containsEntry("pairs", 1.0)
        .containsEntry("orphans", 1.0)
        .containsEntry("stale", 2.0)
        .containsEntry("average", 30.0625)
        .containsEntry("drift", 3.0)
        .containsEntry("open", 5.0)
        .containsEntry("query", 1.0)
        .containsEntry("by name", 80.0);
    assertThat(the(found, "stale").message()).isEqualTo("It is 2 hours and must be less than 1.");
    assertThat(the(text, "text").message()).isEqualTo("It is another text and must be 0.");
    assertThat(the(found, "drift").message())
        .contains("'gone' is missing")
        .contains("'we\"ird %s? col' is not expected")
        .contains("'code' is");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "csv", "parquet", "json", "iceberg"})
  void whatIsSoundPasses(String format) {
    Map<String, Finding> found =
        run(
            format,
            library("rows", "", "rowCount", "", "mustBeBetween", "[7, 9]"),
            library("nulls", "code", "nullValues", "", "mustBe", "0"),
            library("few", "id", "nullValues", "", "mustBeLessThan", "20", "percent", ""),
            library("some", "id", "nullValues", "", "mustBe", "0", "", "state = 'broken'"),
            library("none", "id", "nullValues", "", "mustBe", "0", "percent", "state = 'x'"),
            library(
                "set",
                "state",
                "invalidValues",
                "{\"validValues\": [\"open\", \"closed\", \"broken\", null]}",
                "mustBe",
                "0"),
            library("range", "amount", "invalidValues", "{\"maximum\": 80}", "mustBe", "0"),
            library("duplicates", "id", "duplicateValues", "", "mustBe", "0"),
            own("fresh", "at", "{\"metric\": \"freshness\", \"mustBeLessThan\": 3}"),
            own("case", "STATE", "{\"metric\": \"distinctValues\", \"mustBe\": 3}"),
            sql("query", "", "SELECT count(*) FROM {object} WHERE amount > 1000", "0"),
            sql("text", "", "SELECT min(state) FROM {table}", "\"broken\""));

    assertThat(found.values())
        .allSatisfy(finding -> assertThat(finding.message()).isEmpty())
        .extracting(Finding::outcome)
        .containsOnly(Outcome.PASS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "csv"})
  void oneCheckThatCannotBeRunTakesNoOtherWithIt(String format) {
    Map<String, Finding> found =
        run(
            format,
            library("rows", "", "rowCount", "", "mustBe", "8"),
            library("no column", "x\"; DROP TABLE orders; --", "nullValues", "", "mustBe", "0"),
            library("bad pattern", "code", "invalidValues", "{\"pattern\": \"(\"}", "mustBe", "0"),
            library(
                "bad filter", "", "rowCount", "", "mustBe", "8", "", "1 = 1) OR (pg_sleep(9) = 1"),
            library("no threshold", "", "rowCount", "", "x", "8"),
            library("no metric", "", "guess", "", "mustBe", "8"),
            library("not a time", "code", "nullValues", "{", "mustBe", "8"),
            own("no number", "code", "{\"metric\": \"average\", \"mustBe\": 1}"),
            own(
                "no table",
                "id",
                "{\"metric\": \"orphanedValues\", \"mustBe\": 0,"
                    + " \"arguments\": {\"table\": \"nothing\", \"column\": \"id\"}}"),
            sql("no select", "", "DROP TABLE orders", "0"),
            sql("no such table", "", "SELECT count(*) FROM nothing", "0"),
            sql("leak", "", "SELECT count(*) FROM {table} WHERE CAST(state AS int) = 1", "0"),
            sql("two rows", "", "SELECT code FROM {table}", "0"),
            sql("no row", "", "SELECT code FROM {table} WHERE code = 'zz'", "0"));

    assertThat(the(found, "rows").outcome()).isEqualTo(Outcome.PASS);
    found.remove("rows");
    assertThat(found.values())
        .allSatisfy(finding -> assertThat(finding.message()).isNotBlank())
        .extracting(Finding::outcome)
        .containsOnly(Outcome.ERROR);
    assertThat(the(found, "no column").message()).contains("has no column 'x\"; DROP TABLE");
    assertThat(the(found, "leak").message()).doesNotContain("open");
    assertThat(the(found, "no such table").message()).contains("nothing");
  }

  @Test
  void valuesAreValuesWhateverTheyHold() {
    String nasty = "{\"validValues\": [\"') OR 1=1; DROP TABLE orders; --\", \"?\", \"$1\"]}";
    for (String format : List.of("postgres", "parquet")) {
      Map<String, Finding> found =
          run(format, library("nasty", WEIRD, "invalidValues", nasty, "mustBe", "0"));
      assertThat(values(found)).containsEntry("nasty", 8.0);
    }
  }

  @Test
  void whatTakesTooLongIsStopped() {
    Report slow =
        engine.run(
            subject(
                Urn.dataset(DataSources.IMPATIENT, database + ".shop.slow"),
                List.of(library("rows", "", "rowCount", "", "mustBe", "0"))),
            NOON,
            new Watcher());
    Map<String, Finding> endless =
        run(
            "csv",
            sql(
                "endless",
                "",
                "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n"
                    + " WHERE i < 1000000000) SELECT count(*) FROM n",
                "0"));

    assertThat(slow.findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message()).isEqualTo("It took too long and was stopped."));
    assertThat(the(endless, "endless").message()).isEqualTo("It took too long and was stopped.");
  }

  @Test
  void whatCannotBeReachedIsAnErrorThatTellsNoSecret() {
    List<DeclaredCheck> rows = List.of(library("rows", "", "rowCount", "", "mustBe", "0"));

    assertThat(message(Urn.dataset(DataSources.GONE, "gone.public.x"), rows))
        .contains("does not answer")
        .doesNotContain(DataSources.PASSWORD)
        .doesNotContain("127.0.0.1");
    assertThat(message(Urn.dataset(DataSources.POSTGRES, database + ".shop.absent"), rows))
        .contains("does not exist");
    assertThat(message(Urn.dataset(DataSources.POSTGRES, database + ".absent"), rows))
        .contains("database.schema.table");
    assertThat(message(Urn.dataset(DataSources.POSTGRES, database + ".pg_catalog.pg_authid"), rows))
        .contains("not for checks");
    assertThat(message(Urn.dataset("file", "absent.csv"), rows)).contains("no file 'absent.csv'");
    assertThat(message(Urn.dataset("file", "shop/orders.xlsx"), rows)).contains("no file");
  }

  @Test
  void whatIsOutsideOfTheFolderIsNotRead() throws IOException {
    Path outside = Files.createTempFile("outside", ".csv");
    Files.writeString(outside, "a\n1\n");
    Path link = DataSources.folder().resolve("link.csv");
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, outside);
    List<DeclaredCheck> rows = List.of(library("rows", "", "rowCount", "", "mustBe", "1"));

    for (String name :
        List.of(
            "../" + outside.getFileName(), outside.toString(), "link.csv", "shop/../../x.csv")) {
      assertThat(message(Urn.dataset("file", name), rows)).as(name).contains("outside");
    }
    Map<String, Finding> others =
        run("csv", sql("other", "", "SELECT count(*) FROM '%s'".formatted(outside), "1"));
    assertThat(the(others, "other").outcome()).isEqualTo(Outcome.ERROR);
  }

  @Test
  void sharesMayBeMeasuredOnSomeOfTheRows() {
    List<DeclaredCheck> nulls =
        List.of(
            library("share", "id", "nullValues", "", "mustBeLessThan", "10", "percent", ""),
            library("rows", "", "rowCount", "", "mustBe", "8"));

    for (Urn dataset :
        List.of(
            Urn.dataset("sampled", "shop/orders.parquet"),
            Urn.dataset("postgres://sampled:5432", database + ".shop.orders"))) {
      assertThat(message(dataset, nulls))
          .isEqualTo(
              "It is 12.5 percent and must be less than 10."
                  + " Of a sample of 100 percent of the rows.");
    }
  }

  @Test
  void whatIsTooLargeIsNotRead() {
    List<DeclaredCheck> rows = List.of(library("rows", "", "rowCount", "", "mustBe", "0"));

    assertThat(message(Urn.dataset("tiny", "shop/orders.csv"), rows))
        .contains("at most 10 be read");
    assertThat(message(Urn.dataset("postgres://tiny:5432", database + ".shop.orders"), rows))
        .contains("at most 10 be read");
  }

  @Test
  void manyFilesAreOneTable() throws IOException {
    Path folder = Files.createDirectories(DataSources.folder().resolve("parts"));
    for (String part : List.of("a", "b")) {
      Files.writeString(folder.resolve(part + ".csv"), "id\n1\n2\n");
    }
    List<DeclaredCheck> rows = List.of(library("rows", "", "rowCount", "", "mustBe", "0"));

    for (String name : List.of("parts", "parts/*.csv", folder.toString())) {
      assertThat(message(Urn.dataset("file", name), rows)).startsWith("It is 4");
    }
  }

  @Test
  void whatIsNotOursToRunIsToldSo() {
    Report report =
        engine.run(
            subject(
                dataset("csv"),
                List.of(
                    custom("soda", "", "soda", "x"),
                    Declared.check(
                        "words", "", "", new Demand("text", "", "", "", Map.of(), "", "", "")))),
            NOON,
            new Watcher());
    Report foreign =
        engine.run(
            subject(
                Urn.dataset("snowflake://x", "a.b.c"),
                List.of(library("rows", "", "rowCount", "", "mustBe", "0"))),
            NOON,
            new Watcher());

    assertThat(report.findings()).isEmpty();
    assertThat(report.notRun().get("soda")).contains("'soda'");
    assertThat(report.notRun().get("words")).contains("documentation");
    assertThat(foreign.notRun().get("rows")).contains("No source serves it");
  }

  @Test
  void severityDecidesBetweenWarningAndFailure() {
    var demand = new Demand("library", "rowCount", "", "", Map.of("mustBe", "0"), "", "", "");
    Map<String, Finding> found =
        run(
            "csv",
            Declared.check("mild", "", "Warning", demand),
            Declared.check("none", "", "", demand),
            Declared.check("grave", "", "critical", demand));

    assertThat(the(found, "mild").outcome()).isEqualTo(Outcome.WARN);
    assertThat(the(found, "none").outcome()).isEqualTo(Outcome.FAIL);
    assertThat(the(found, "grave").outcome()).isEqualTo(Outcome.FAIL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "parquet", "iceberg"})
  void rowsThatFailedAreShownAsFarAsTheyMayBe(String format) {
    Map<String, Finding> found =
        run(
            format,
            library("nulls", "id", "nullValues", "", "mustBe", "0"),
            library(
                "set", "state", "invalidValues", "{\"validValues\": [\"open\"]}", "mustBe", "0"),
            library("duplicates", "code", "duplicateValues", "", "mustBe", "0"));

    Sample set = sample(found, "set");
    assertThat(set.columns())
        .containsExactly("id", "code", "state", "amount", "at", "customer", WEIRD);
    assertThat(set.rows())
        .containsExactlyInAnyOrder(
            List.of("3", "***", "closed", "***", "***", "***", "***"),
            List.of("4", "***", "broken", "***", "***", "***", "***"));
    assertThat(sample(found, "duplicates").rows()).hasSize(3);
    assertThat(sample(found, "nulls").rows().getFirst().getFirst()).isNull();
  }

  /** As the contract has them: the id and the state are public, the amount is critical. */
  private static List<ContractColumn> columns() {
    return List.of(
        new ContractColumn("orders", "id", "integer", "public", false),
        new ContractColumn("orders", "code", "integer", "restricted", false),
        new ContractColumn("orders", "state", "string", "Public", false),
        new ContractColumn("orders", "amount", "number", "public", true),
        new ContractColumn("orders", "at", "timestamp", "", false),
        new ContractColumn("orders", "customer", "integer", "", false),
        new ContractColumn("orders", "gone", "string", "", false));
  }

  private Map<String, Finding> run(String format, DeclaredCheck... checks) {
    Report report = engine.run(subject(dataset(format), List.of(checks)), NOON, new Watcher());
    assertThat(report.notRun()).isEmpty();
    return report.findings().stream()
        .collect(Collectors.toMap(finding -> finding.check().name(), Function.identity()));
  }

  private String message(Urn dataset, List<DeclaredCheck> checks) {
    return engine.run(subject(dataset, checks), NOON, new Watcher()).findings().stream()
        .map(Finding::message)
        .collect(Collectors.joining());
  }

  private Urn dataset(String format) {
    return format.equals("postgres")
        ? Urn.dataset(DataSources.POSTGRES, database + ".shop.orders")
        : Urn.dataset("file", "shop/orders." + format);
  }

  private static Subject subject(Urn dataset, List<DeclaredCheck> checks) {
    return new Subject(
        dataset,
        Set.of("orders"),
        columns(),
        checks.stream().map(check -> new Subject.Declared(check, columns())).toList());
  }

  private static Finding the(Map<String, Finding> found, String check) {
    return Objects.requireNonNull(found.get(check), check);
  }

  private static Sample sample(Map<String, Finding> found, String check) {
    return Objects.requireNonNull(the(found, check).sample(), check);
  }

  private static Map<String, Double> values(Map<String, Finding> found) {
    return found.values().stream()
        .collect(
            Collectors.toMap(
                finding -> finding.check().name(),
                finding -> Objects.requireNonNull(finding.value()).doubleValue()));
  }

  /** Lets a run go on to its end. */
  private static final class Watcher implements Progress {

    @Override
    public void checked() {}

    @Override
    public boolean isOver() {
      return false;
    }
  }
}

package io.meshwork.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.meshwork.e2e.RunningMesh.asPipeline;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrowserIT {

  private static final Path PICTURES = RunningMesh.CHECKOUT.resolve("deploy/e2e/target/pictures");

  private static final String CONTRACT =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: e2e-pages
      name: Parcels on their way
      version: 1.0.0
      status: active
      domain: fulfillment
      schema:
        - name: parcels
          properties:
            - {name: parcel_id, physicalType: uuid, primaryKey: true, required: true}
          quality:
            - {name: not empty, metric: rowCount, mustBeGreaterThan: 0, dimension: completeness}
      """;

  /** The facet of a run that tells which run started it. */
  private static final String PARENT =
      """
      "parent": {
        "_producer": "https://example.org/e2e",
        "_schemaURL": "https://openlineage.io/spec/facets/1-1-0/ParentRunFacet.json#/$defs/ParentRunFacet",
        "run": {"runId": "0190a3c4-7f3e-7a10-9c2b-5d1e8f00e2f0"},
        "job": {"namespace": "e2e-nightly", "name": "nightly"}
      }
      """;

  private static @Nullable Browser browser;

  private final List<String> complaints = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // Opened before each test.
  private BrowserContext context;

  @SuppressWarnings("NullAway.Init")
  private Page page;

  @BeforeAll
  static void startBrowser() {
    RunningMesh.mesh();
    browser = Browser.start();
  }

  @AfterAll
  static void stopBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void openPage() {
    context =
        Objects.requireNonNull(browser)
            .chromium()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setBaseURL(RunningMesh.mesh().address().toString())
                    .setViewportSize(1440, 900));
    page = context.newPage();
    page.onConsoleMessage(this::note);
    page.onPageError(complaints::add);
  }

  @AfterEach
  void closePage() {
    context.close();
    assertThat(complaints).isEmpty();
  }

  @Test
  void aPersonSignsInFindsAProductAndReadsItsPage() {
    signIn();

    page.keyboard().press("/");
    page.keyboard().type("parcels neighbour");
    page.keyboard().press("Enter");
    Locator hit = page.getByRole(AriaRole.LINK, named("^Shipments$"));
    assertThat(hit.first()).isVisible();
    picture("search");
    hit.first().click();

    assertThat(page.getByRole(AriaRole.HEADING, heading(1, "Shipments"))).isVisible();
    for (String part : List.of("Output ports", "Lineage", "Quality")) {
      assertThat(page.getByRole(AriaRole.HEADING, heading(2, part))).isVisible();
    }
    assertThat(page.getByText("Passing").first()).isVisible();
    picture("product");
  }

  @Test
  void lineageIsAPictureAndAList() {
    signIn();
    page.navigate("/products/checkout/orders");

    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("List")).click();

    assertThat(page.getByRole(AriaRole.TABPANEL)).containsText("Recommendations");
  }

  @Test
  void whatWouldBreakIsToldByWhoseItIsAndLineageCanBeOfThePast() {
    signIn();
    page.navigate("/products/checkout/orders");

    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Impact")).click();
    for (String group : List.of("Products", "Owners", "Domains")) {
      assertThat(page.getByRole(AriaRole.HEADING, heading(3, "^" + group + "$"))).isVisible();
    }
    assertThat(page.getByRole(AriaRole.ROW, named("Returns.*1 step")).first()).isVisible();
    picture("impact");
    Download table =
        page.waitForDownload(
            () -> page.getByRole(AriaRole.BUTTON, named("^Download CSV$")).click());
    assertThat(table.suggestedFilename()).isEqualTo("orders-impact.csv");
    assertThat(table.path()).content().startsWith("dataset,distance,product,domain,owner");

    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Graph")).click();
    page.getByLabel("Time").selectOption("at");
    assertThat(page.getByText("This is the past")).isVisible();
    page.waitForURL(Pattern.compile(".*[?&]at=.*"));
    page.getByRole(AriaRole.BUTTON, named("^Back to now$")).click();
    assertThat(page.getByText("This is the past")).isHidden();
  }

  @Test
  void whatIsWrongUpstreamLeadsToTheRunThatFailed() {
    for (String type : List.of("START", "FAIL")) {
      asPipeline().body(failing(type)).post("/api/v1/lineage").then().statusCode(201);
    }
    signIn();
    RunningMesh.mesh().awaitSettled();
    page.navigate("/jobs?urn=job:e2e-pages:load_parcels");

    page.getByRole(AriaRole.TAB, named("^Causes")).click();
    assertThat(page.getByRole(AriaRole.HEADING, heading(3, "^Root causes$"))).isVisible();
    picture("causes");
    page.getByRole(AriaRole.LINK, named("^See the run$")).click();

    assertThat(page.getByRole(AriaRole.HEADING, heading(1, "^Run of load_parcels$"))).isVisible();
    assertThat(page.getByText("Failed").first()).isVisible();
    picture("run");
  }

  @Test
  void tasksAreShownAsTheJobThatStartsThemUntilOneUnfoldsThem() {
    for (String event :
        List.of(
            nightly("nightly", 0, "", "", ""),
            nightly("nightly.load", 1, PARENT, "raw", "loaded"),
            nightly("nightly.sum", 2, PARENT, "loaded", "totals"))) {
      asPipeline().body(event).post("/api/v1/lineage").then().statusCode(201);
    }
    signIn();
    RunningMesh.mesh().awaitSettled();
    page.navigate("/jobs?urn=job:e2e-nightly:nightly.load&depth=2");

    assertThat(page.getByText("nightly.load is shown as the job that starts it")).isVisible();
    assertThat(page.getByText("2 tasks", exactly())).isVisible();
    picture("folded");
    page.getByText("Fold tasks into their parent").click();
    page.waitForURL(Pattern.compile(".*[?&]fold=no.*"));
    assertThat(page.getByText("2 tasks", exactly())).isHidden();
    assertThat(page.getByRole(AriaRole.LINK, named("^nightly\\.sum"))).isVisible();
    page.reload();
    assertThat(page.getByRole(AriaRole.SWITCH, named("^Fold tasks"))).not().isChecked();

    page.getByRole(AriaRole.LINK, named("^nightly$")).click();
    assertThat(page.getByRole(AriaRole.HEADING, heading(1, "^nightly$"))).isVisible();
    assertThat(page.getByRole(AriaRole.ROW, named("nightly\\.load.*Completed"))).isVisible();
    assertThat(page.getByText("1 of 1 that ended")).isVisible();
    picture("tasks");
  }

  @Test
  void aFilterNarrowsTheResultsAndStaysInTheAddress() {
    signIn();
    page.navigate("/search?q=orders");

    page.getByText("Products", new Page.GetByTextOptions().setExact(true)).first().click();

    page.waitForURL(Pattern.compile(".*kind=.*product.*"));
    page.reload();
    assertThat(page.getByRole(AriaRole.HEADING, heading(1, "result"))).isVisible();
    assertThat(page.getByRole(AriaRole.LINK, named("^Orders$")).first()).isVisible();
  }

  @Test
  void aProductsPageTellsWhoReadsItAndWhatChanged() {
    signIn();
    page.navigate("/products/checkout/orders");

    for (String part : List.of("Input ports", "Consumers", "Versions", "History")) {
      assertThat(page.getByRole(AriaRole.HEADING, heading(2, part))).isVisible();
    }
    page.navigate("/domains/checkout");
    assertThat(page.getByRole(AriaRole.HEADING, heading(1, "Checkout"))).isVisible();
    picture("domain");
    page.navigate("/teams/checkout");
    assertThat(page.getByText("Sofia Rossi").first()).isVisible();
    picture("team");
  }

  @Test
  void aContractIsFoundAndItsPageTellsWhatItSays() {
    asPipeline()
        .contentType("application/yaml")
        .body(CONTRACT.getBytes(UTF_8))
        .put("/api/v1/contracts/e2e-pages")
        .then()
        .statusCode(201);
    signIn();
    page.navigate("/contracts/e2e-pages");

    assertThat(page.getByRole(AriaRole.HEADING, heading(1, "Parcels on their way"))).isVisible();
    for (String part : List.of("Schema", "Quality rules", "Versions", "Document", "History")) {
      assertThat(page.getByRole(AriaRole.HEADING, heading(2, "^" + part + "$"))).isVisible();
    }
    assertThat(page.getByText("row count must be greater than 0")).isVisible();
    picture("contract");
    RunningMesh.mesh().awaitSettled();
    page.navigate("/search?q=parcels on their way&kind=contract");
    assertThat(page.getByRole(AriaRole.LINK, named("^Parcels on their way$"))).isVisible();
  }

  @Test
  void theMenuLeadsToWhatKeepsTheCatalogTrue() {
    signIn();
    for (String place : List.of("Connectors", "Suggestions", "Incidents", "Notifications")) {
      page.getByRole(AriaRole.BUTTON, named("^Browse$")).click();
      page.getByRole(AriaRole.MENUITEM, named("^" + place + "$")).click();
      assertThat(page.getByRole(AriaRole.HEADING, heading(1, "^" + place + "$"))).isVisible();
    }
    picture("suggestions");
  }

  @Test
  void anIncidentIsDealtWithAndItsDatasetIsNotToBeUsed() {
    String incident = failure("book", 9, "ledger", "debit is credit");
    signIn();
    page.navigate("/incidents");
    page.getByRole(AriaRole.LINK, named("ledger fails: debit is credit")).first().click();

    assertThat(page.getByRole(AriaRole.HEADING, heading(1, "ledger fails"))).isVisible();
    page.getByRole(AriaRole.BUTTON, named("^Acknowledge$")).click();
    assertThat(page.getByText("Acknowledged").first()).isVisible();
    asPipeline().get("/api/v1/incidents/" + incident).then().body("state", equalTo("acknowledged"));
    picture("incident");
    page.getByRole(AriaRole.LINK, named("^ledger$")).first().click();
    assertThat(page.getByText("Better not now")).isVisible();
    picture("trust");
  }

  @Test
  void aRuleIsWrittenTellsOfAnIncidentIsEditedAndDeleted() {
    signIn();
    page.navigate("/notifications");
    page.getByRole(AriaRole.BUTTON, named("^New rule$")).click();
    page.getByLabel("Name", labelled()).fill("browser-desk");
    page.getByLabel("Channel", labelled()).selectOption("receiver");
    tick("Minor");
    assertThat(page.getByText("Tells receiver by webhook of minor incidents.")).isVisible();
    picture("rule");
    save();
    assertThat(page.getByText("The rule browser-desk is saved")).isVisible();

    String incident = failure("count", 8, "stock", "nothing is negative");
    await()
        .untilAsserted(
            () ->
                asPipeline()
                    .get("/api/v1/notifications?state=delivered")
                    .then()
                    .body(
                        "items.findAll { it.incident == '%s' }.rule".formatted(incident),
                        hasItem("browser-desk")));
    assertThat(RunningMesh.receiver().typesOf(incident)).contains("incident.opened");
    page.getByRole(AriaRole.TAB, named("^Delivered$")).click();
    assertThat(page.getByRole(AriaRole.ROW, named("stock fails.*by rule browser-desk")).first())
        .isVisible();

    page.getByRole(AriaRole.BUTTON, named("^Edit the rule browser-desk$")).click();
    tick("Critical");
    assertThat(page.getByText("Tells receiver by webhook of critical and minor incidents."))
        .isVisible();
    save();
    assertThat(page.getByRole(AriaRole.ROW, named("browser-desk.*critical or minor"))).isVisible();

    page.getByRole(AriaRole.BUTTON, named("^Delete the rule browser-desk$")).click();
    page.getByRole(AriaRole.BUTTON, named("^Delete$")).click();
    assertThat(page.getByText("The rule browser-desk is deleted")).isVisible();
    asPipeline().get("/api/v1/notification-rules/browser-desk").then().statusCode(404);
  }

  @Test
  void whoSignsOutSeesNothingMore() {
    signIn();
    page.getByRole(AriaRole.BUTTON, named(System.getProperty("user.name"))).click();
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out")).click();

    assertThat(page.getByRole(AriaRole.BUTTON, named("Sign in as"))).isVisible();
  }

  /** Has a job of the night write a table of which a check fails; tells the incident. */
  private static String failure(String job, int number, String table, String check) {
    String dataset = "dataset:postgres%3A//e2e-nightly%3A5432:" + table;
    asPipeline()
        .body(nightly(job, number, "", "", table))
        .post("/api/v1/lineage")
        .then()
        .statusCode(201);
    asPipeline()
        .body(
            """
            [{"dataset": "%s", "check": "%s", "outcome": "fail", "measuredAt": "%s"}]
            """
                .formatted(dataset, check, Instant.now()))
        .post("/api/v1/check-results")
        .then()
        .statusCode(200);
    return await()
        .until(
            () ->
                asPipeline()
                    .get("/api/v1/incidents?dataset=" + QualityIT.encoded(dataset))
                    .path("items[0].id"),
            id -> id != null);
  }

  /** What a pipeline reports of a run that fails. */
  private static String failing(String eventType) {
    return """
    {
      "eventTime": "2026-11-01T12:00:00Z",
      "eventType": "%s",
      "run": {"runId": "0190a3c4-7f3e-7a10-9c2b-5d1e8f00e2e1"},
      "job": {"namespace": "e2e-pages", "name": "load_parcels"},
      "inputs": [{"namespace": "s3://e2e", "name": "parcels"}],
      "outputs": [{"namespace": "postgres://e2e:5432", "name": "parcels"}],
      "producer": "https://example.org/e2e",
      "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent"
    }
    """
        .formatted(eventType);
  }

  /** What a pipeline reports of a job of the night that completed, in the OpenLineage way. */
  private static String nightly(
      String job, int number, String facets, String input, String output) {
    return """
    {
      "eventTime": "2026-01-05T09:30:00Z",
      "eventType": "COMPLETE",
      "run": {"runId": "0190a3c4-7f3e-7a10-9c2b-5d1e8f00e2f%d", "facets": {%s}},
      "job": {"namespace": "e2e-nightly", "name": "%s"},
      "inputs": [%s],
      "outputs": [%s],
      "producer": "https://example.org/e2e",
      "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent"
    }
    """
        .formatted(number, facets, job, table(input), table(output));
  }

  private static String table(String name) {
    return name.isEmpty()
        ? ""
        : "{\"namespace\": \"postgres://e2e-nightly:5432\", \"name\": \"%s\"}".formatted(name);
  }

  private void signIn() {
    page.navigate("/");
    page.getByRole(AriaRole.BUTTON, named("Sign in as")).click();
    assertThat(page.getByRole(AriaRole.HEADING, heading(1, "What data are you looking for")))
        .isVisible();
    complaints.clear();
  }

  private void tick(String answer) {
    page.getByRole(AriaRole.DIALOG).getByText(Pattern.compile("^" + answer + "$")).click();
  }

  private void save() {
    page.getByRole(AriaRole.BUTTON, named("^Save$")).click();
  }

  /** Errors in the console are defects, among them what the content security policy forbids. */
  private void note(ConsoleMessage message) {
    if (message.type().equals("error")) {
      complaints.add(message.text());
    }
  }

  private void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }

  private static Page.GetByRoleOptions named(String pattern) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(pattern));
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static Page.GetByLabelOptions labelled() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Page.GetByRoleOptions heading(int level, String pattern) {
    return named(pattern).setLevel(level);
  }
}

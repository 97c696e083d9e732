package io.meshwork.lineage.question;

import static io.meshwork.lineage.LineageClient.emit;
import static io.meshwork.lineage.LineageClient.getEventually;
import static io.meshwork.lineage.openlineage.EventBuilder.columns;
import static io.meshwork.lineage.openlineage.EventBuilder.event;
import static io.meshwork.lineage.openlineage.EventBuilder.facet;
import static io.meshwork.lineage.openlineage.EventBuilder.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.meshwork.contracts.catalog.v1.OutputPort;
import io.meshwork.contracts.catalog.v1.Product;
import io.meshwork.contracts.catalog.v1.ProductUpdated;
import io.meshwork.contracts.lineage.v1.Cause;
import io.meshwork.contracts.lineage.v1.Changes;
import io.meshwork.contracts.lineage.v1.ColumnEdge;
import io.meshwork.contracts.lineage.v1.Direction;
import io.meshwork.contracts.lineage.v1.Edge;
import io.meshwork.contracts.lineage.v1.GetCausesRequest;
import io.meshwork.contracts.lineage.v1.GetChangesRequest;
import io.meshwork.contracts.lineage.v1.GetColumnsRequest;
import io.meshwork.contracts.lineage.v1.GetImpactRequest;
import io.meshwork.contracts.lineage.v1.GetPathRequest;
import io.meshwork.contracts.lineage.v1.GetRunRequest;
import io.meshwork.contracts.lineage.v1.GetSceneRequest;
import io.meshwork.contracts.lineage.v1.Impact;
import io.meshwork.contracts.lineage.v1.LineageGrpc;
import io.meshwork.contracts.lineage.v1.LineageGrpc.LineageBlockingStub;
import io.meshwork.contracts.lineage.v1.ListRunsRequest;
import io.meshwork.contracts.lineage.v1.ListVersionsRequest;
import io.meshwork.contracts.lineage.v1.RunDetail;
import io.meshwork.contracts.lineage.v1.Version;
import io.meshwork.lineage.LineageTest;
import io.meshwork.platform.error.GrpcFailures;
import io.meshwork.platform.test.Broker;
import io.meshwork.platform.test.GrpcPort;
import io.meshwork.platform.test.Signer;
import java.text.ParseException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LineageTest
@SuppressWarnings("NullAway.Init")
class QuestionGrpcTest {

  private static final String TIME = "2026-01-01T10:00:00Z";

  private ManagedChannel channel;
  private LineageBlockingStub lineage;

  @BeforeEach
  void connect() {
    channel = GrpcPort.channel();
    lineage = calledWith("read");
  }

  @AfterEach
  void disconnect() {
    channel.shutdownNow();
  }

  @Test
  void aSceneIsToldWithTheTimesThatProducersTold() {
    run("COMPLETE", "2026-01-01T10:00:00.123456Z", "q-scene", "q-scene.raw", "q-scene.out");
    getEventually("/lineage?urn=job:scheduler:q-scene");

    var scene =
        lineage.getScene(GetSceneRequest.newBuilder().setRoot("job:scheduler:q-scene").build());

    assertThat(scene.getNodesCount()).isEqualTo(3);
    Timestamp seen = scene.getEdges(0).getLastSeen();
    assertThat(Timestamps.toString(seen)).isEqualTo("2026-01-01T10:00:00.123456Z");
    assertThat(
            lineage
                .getScene(
                    GetSceneRequest.newBuilder()
                        .setRoot("job:scheduler:q-scene")
                        .setAsOf(seen)
                        .build())
                .getEdgesList())
        .hasSize(2);
  }

  @Test
  void whatChangedBetweenTwoInstantsIsTold() {
    run("COMPLETE", "2026-01-01T10:00:00Z", "q-change", "q-change.old", "q-change.out");
    run("COMPLETE", "2026-01-03T10:00:00Z", "q-change", "q-change.new", "q-change.out");
    await()
        .untilAsserted(
            () -> {
              Changes changes =
                  lineage.getChanges(
                      GetChangesRequest.newBuilder()
                          .setUrn("job:scheduler:q-change")
                          .setFrom(time("2026-01-02T00:00:00Z"))
                          .setTo(time("2026-01-04T00:00:00Z"))
                          .build());
              assertThat(changes.getAppearedList())
                  .extracting(Edge::getOrigin)
                  .containsExactly("dataset:warehouse:q-change.new");
              assertThat(changes.getSilentList())
                  .extracting(Edge::getOrigin)
                  .containsExactly("dataset:warehouse:q-change.old");
            });
  }

  @Test
  void columnsAreFollowedAsFarAsIsWanted() {
    emit(
        event("COMPLETE", TIME, "q-columns", "q-columns")
            .input("q-columns.raw")
            .output(
                "q-columns.out",
                facet(
                    "columnLineage",
                    """
                    "fields": {"total": {"inputFields": [{"namespace": "warehouse",
                      "name": "q-columns.raw", "field": "amount",
                      "transformations": [{"type": "DIRECT", "subtype": "AGGREGATION"}]}]}},
                    "dataset": [{"namespace": "warehouse", "name": "q-columns.raw", "field": "day",
                      "transformations": [{"type": "INDIRECT", "subtype": "FILTER"}]}]
                    """),
                schema("total"))
            .toString());
    emit(
        event("COMPLETE", TIME, "q-columns-on", "q-columns-on")
            .input("q-columns.out")
            .output("q-columns.end", columns("sum", "q-columns.out", "total", "DIRECT", "IDENTITY"))
            .toString());
    getEventually("/lineage/columns?urn=dataset:warehouse:q-columns.end");
    var request = GetColumnsRequest.newBuilder().setUrn("dataset:warehouse:q-columns.out");

    var all = lineage.getColumns(request.build());
    var direct = lineage.getColumns(request.clone().setDirectOnly(true).build());
    var upstream =
        lineage.getColumns(
            request.clone().setColumn("total").setDirection(Direction.DIRECTION_UPSTREAM).build());
    var before =
        lineage.getColumns(
            request.clone().setAsOf(Timestamp.newBuilder().setSeconds(1_000_000_000)).build());

    assertThat(all.getNodesList())
        .extracting(node -> node.getColumn().getName() + node.getHop())
        .containsExactlyInAnyOrder("total0", "0", "amount-1", "day-1", "sum1");
    assertThat(all.getEdgesList()).filteredOn(ColumnEdge::getIndirect).hasSize(1);
    assertThat(direct.getEdgesList())
        .extracting(edge -> edge.getOrigin().getName() + ">" + edge.getTransformations(0))
        .containsExactlyInAnyOrder("amount>AGGREGATION", "total>IDENTITY");
    assertThat(upstream.getNodesList())
        .extracting(node -> node.getColumn().getName())
        .doesNotContain("sum");
    assertThat(before.getEdgesList()).isEmpty();
  }

  @Test
  void whatDataFlowsOnToIsTold() {
    run("COMPLETE", TIME, "q-impact-stage", "q-impact.raw", "q-impact.staged");
    run("COMPLETE", TIME, "q-impact-load", "q-impact.staged", "q-impact.revenue");
    Broker.tell(
        "catalog",
        "io.meshwork.catalog.product.v1.updated",
        "product:q-finance/impact",
        1,
        ProductUpdated.newBuilder()
            .setProduct(
                Product.newBuilder()
                    .setUrn("product:q-finance/impact")
                    .setOwner("bookkeepers")
                    .addOutputPorts(
                        OutputPort.newBuilder()
                            .setName("port")
                            .addDatasets("dataset:warehouse:q-impact.revenue")))
            .build());
    var request = GetImpactRequest.newBuilder().setUrn("dataset:warehouse:q-impact.raw").build();

    getEventually("/lineage/impact?urn=dataset:warehouse:q-impact.raw");
    await()
        .untilAsserted(() -> assertThat(lineage.getImpact(request).getProductsList()).isNotEmpty());
    Impact impact = lineage.getImpact(request);
    assertThat(impact.getDatasets()).isEqualTo(2);
    assertThat(impact.getJobs()).isEqualTo(2);
    assertThat(impact.getProducts(0).getOwner()).isEqualTo("bookkeepers");
    assertThat(impact.getProducts(0).getDistance()).isEqualTo(2);
    assertThat(impact.getDomains(0).getName()).isEqualTo("q-finance");
    assertThat(impact.getOwners(0).getProducts()).isEqualTo(1);
    assertThat(impact.getUnowned(0).getUrn()).isEqualTo("dataset:warehouse:q-impact.staged");
  }

  @Test
  void waysAndCausesAreTold() {
    run("FAIL", TIME, "q-way-extract", "q-way.source", "q-way.raw");
    run("ABORT", TIME, "q-way-load", "q-way.raw", "q-way.table");
    getEventually("/lineage?urn=job:scheduler:q-way-load");

    var path =
        lineage.getPath(
            GetPathRequest.newBuilder()
                .setFrom("dataset:warehouse:q-way.source")
                .setTo("job:scheduler:q-way-load")
                .build());
    var causes =
        lineage
            .getCauses(
                GetCausesRequest.newBuilder().setUrn("dataset:warehouse:q-way.table").build())
            .getCausesList();

    assertThat(path.getNodesList())
        .containsExactly(
            "dataset:warehouse:q-way.source",
            "job:scheduler:q-way-extract",
            "dataset:warehouse:q-way.raw",
            "job:scheduler:q-way-load");
    assertThat(causes).extracting(Cause::getRoot).containsExactly(true, false);
    assertThat(causes.getFirst().getKind()).isEqualTo(Cause.Kind.FAILED);
    assertThat(causes.getFirst().getDistance()).isEqualTo(2);
    assertThat(Timestamps.toString(causes.getFirst().getSince())).isEqualTo(TIME);
  }

  @Test
  void versionsAndRunsComeByPages() {
    for (int day = 1; day <= 3; day++) {
      emit(
          event("START", "2026-01-0%dT10:00:00Z".formatted(day), "q-run-" + day, "q-versions")
              .parent("q-dag", "q-dag-run")
              .input("q-versions.raw")
              .toString());
      emit(
          event("COMPLETE", "2026-01-0%dT10:30:00Z".formatted(day), "q-run-" + day, "q-versions")
              .output("q-versions.out")
              .toString());
    }
    var versions =
        ListVersionsRequest.newBuilder().setUrn("dataset:warehouse:q-versions.out").setPageSize(2);
    var runs = ListRunsRequest.newBuilder().setJob("job:scheduler:q-versions").setPageSize(2);
    getEventually("/lineage/versions?urn=dataset:warehouse:q-versions.out");
    await()
        .untilAsserted(
            () -> {
              var first = lineage.listVersions(versions.build());
              assertThat(first.getVersionsList())
                  .extracting(Version::getRun)
                  .containsExactly("q-run-3", "q-run-2");
              var rest =
                  lineage.listVersions(
                      versions.clone().setPageToken(first.getNextPageToken()).build());
              assertThat(rest.getVersionsList())
                  .extracting(Version::getRun)
                  .containsExactly("q-run-1");
              assertThat(rest.getNextPageToken()).isEmpty();
            });

    var first = lineage.listRuns(runs.build());
    var rest = lineage.listRuns(runs.clone().setPageToken(first.getNextPageToken()).build());
    RunDetail run = lineage.getRun(GetRunRequest.newBuilder().setId("q-run-1").build()).getRuns(0);

    assertThat(first.getRunsList()).hasSize(2);
    assertThat(rest.getRunsList()).containsExactly(run.getRun());
    assertThat(run.getRun().getState()).isEqualTo("completed");
    assertThat(run.getRun().getDuration().getSeconds()).isEqualTo(30 * 60);
    assertThat(run.getParentJob()).isEqualTo("job:scheduler:q-dag");
    assertThat(run.getInputs(0).getRun()).isEmpty();
    assertThat(run.getOutputs(0).getRun()).isEqualTo("q-run-1");
    assertThat(run.getFacetsMap().get("parent")).contains("\"runId\":\"q-dag-run\"");
  }

  @Test
  void whatIsWrongWithAQuestionIsNamed() {
    refused("root", () -> lineage.getScene(GetSceneRequest.getDefaultInstance()));
    refused(
        "asOf",
        () ->
            lineage.getScene(
                GetSceneRequest.newBuilder()
                    .setRoot("job:a:b")
                    .setAsOf(Timestamp.newBuilder().setNanos(-1))
                    .build()));
    refused("urn", () -> lineage.getChanges(changes("product:a/b").build()));
    refused("from", () -> lineage.getChanges(changes("job:a:b").clearFrom().build()));
    refused(
        "from",
        () -> lineage.getChanges(changes("job:a:b").setTo(time("2026-01-01T00:00:00Z")).build()));
    refused("depth", () -> lineage.getChanges(changes("job:a:b").setDepth(21).build()));
    refused(
        "nodeBudget",
        () ->
            lineage.getColumns(
                GetColumnsRequest.newBuilder().setUrn("dataset:a:b").setNodeBudget(5001).build()));
    refused("urn", () -> lineage.getColumns(GetColumnsRequest.getDefaultInstance()));
    refused("urn", () -> lineage.getImpact(GetImpactRequest.newBuilder().setUrn("team:x").build()));
    refused("from", () -> lineage.getPath(GetPathRequest.getDefaultInstance()));
    refused("to", () -> lineage.getPath(GetPathRequest.newBuilder().setFrom("job:a:b").build()));
    refused("urn", () -> lineage.getCauses(GetCausesRequest.getDefaultInstance()));
    refused("urn", () -> lineage.listVersions(ListVersionsRequest.getDefaultInstance()));
    refused("id", () -> lineage.getRun(GetRunRequest.getDefaultInstance()));
    refused("job", () -> lineage.listRuns(ListRunsRequest.newBuilder().setJob("x").build()));
  }

  @Test
  void whatLineageHasNeverHeardOfIsNotFound() {
    unheard(() -> lineage.getChanges(changes("job:a:unheard").build()));
    unheard(
        () ->
            lineage.getColumns(GetColumnsRequest.newBuilder().setUrn("dataset:a:unheard").build()));
    unheard(
        () -> lineage.getImpact(GetImpactRequest.newBuilder().setUrn("product:a/unheard").build()));
    unheard(
        () ->
            lineage.getPath(
                GetPathRequest.newBuilder().setFrom("job:a:unheard").setTo("job:a:b").build()));
    unheard(() -> lineage.getCauses(GetCausesRequest.newBuilder().setUrn("job:a:unheard").build()));
    unheard(
        () ->
            lineage.listVersions(
                ListVersionsRequest.newBuilder().setUrn("dataset:a:unheard").build()));
    unheard(() -> lineage.getRun(GetRunRequest.newBuilder().setId("unheard").build()));
    unheard(() -> lineage.listRuns(ListRunsRequest.newBuilder().setJob("job:a:unheard").build()));
  }

  @Test
  void whoMayNotReadIsRefused() {
    LineageBlockingStub writer = calledWith("ingest");

    failsWith(
        Status.Code.PERMISSION_DENIED,
        () -> writer.getRun(GetRunRequest.newBuilder().setId("any").build()));
    failsWith(
        Status.Code.UNAUTHENTICATED,
        () ->
            LineageGrpc.newBlockingStub(channel)
                .getImpact(GetImpactRequest.newBuilder().setUrn("job:a:b").build()));
  }

  private LineageBlockingStub calledWith(String scopes) {
    return LineageGrpc.newBlockingStub(channel)
        .withCallCredentials(GrpcPort.bearer(Signer.token("lineage", "user:ada", scopes)));
  }

  private static GetChangesRequest.Builder changes(String urn) {
    return GetChangesRequest.newBuilder().setUrn(urn).setFrom(time("2026-01-02T00:00:00Z"));
  }

  private static void refused(String field, ThrowingCallable question) {
    assertThatThrownBy(question)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            refused -> {
              assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
              assertThat(GrpcFailures.toFailure(refused).violations())
                  .extracting("field")
                  .containsExactly(field);
            });
  }

  private static void unheard(ThrowingCallable question) {
    failsWith(Status.Code.NOT_FOUND, question);
  }

  private static void failsWith(Status.Code code, ThrowingCallable question) {
    assertThatThrownBy(question)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            failed -> assertThat(failed.getStatus().getCode()).isEqualTo(code));
  }

  private static void run(String type, String time, String job, String input, String output) {
    emit(event(type, time, job + time, job).input(input).output(output).toString()).statusCode(201);
  }

  private static Timestamp time(String text) {
    try {
      return Timestamps.parse(text);
    } catch (ParseException malformed) {
      throw new IllegalArgumentException(malformed);
    }
  }
}

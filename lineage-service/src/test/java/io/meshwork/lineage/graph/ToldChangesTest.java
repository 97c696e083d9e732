package io.meshwork.lineage.graph;

import static io.meshwork.lineage.LineageClient.emit;
import static io.meshwork.lineage.openlineage.EventBuilder.event;
import static io.meshwork.lineage.openlineage.EventBuilder.facet;
import static io.meshwork.lineage.openlineage.EventBuilder.schema;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Parser;
import io.meshwork.contracts.lineage.v1.DatasetObserved;
import io.meshwork.contracts.lineage.v1.EdgesChanged;
import io.meshwork.contracts.lineage.v1.FacetsTold;
import io.meshwork.contracts.lineage.v1.RunChanged;
import io.meshwork.contracts.lineage.v1.SchemaChanged;
import io.meshwork.contracts.lineage.v1.SchemaChanged.Retyped;
import io.meshwork.lineage.LineageTest;
import io.meshwork.platform.test.Broker;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What happened is told beside what is. */
@LineageTest
class ToldChangesTest {

  private static final String PREFIX = "io.meshwork.lineage.";

  private final String name = "told_" + UUID.randomUUID().toString().replace("-", "");
  private final String job = "job:scheduler:" + name;
  private final String run = UUID.randomUUID().toString();

  @Test
  void aRunIsToldAsItComesFurther() {
    say(event("START", "2026-03-01T10:00:00Z", run, name).parent("dag", "dag-run"));
    awaitTypes(job, "run.v1.started");
    say(event("RUNNING", "2026-03-01T10:01:00Z", run, name));
    say(event("COMPLETE", "2026-03-01T10:02:00Z", run, name));
    say(event("START", "2026-03-01T09:59:00Z", run, name));
    say(event("FAIL", "2026-03-01T11:02:00Z", "other", name));

    awaitTypes(job, "run.v1.started", "run.v1.completed", "run.v1.failed");
    List<RunChanged> told = told(job, "run.v1.completed", RunChanged.parser());
    assertThat(told)
        .extracting(RunChanged::getJob, RunChanged::getRunId, RunChanged::getState)
        .containsExactly(tuple(job, run, "completed"));
    assertThat(told.getFirst().getParentJob()).isEqualTo("job:scheduler:dag");
    assertThat(told.getFirst().getEndedAt().getSeconds())
        .isGreaterThan(told.getFirst().getStartedAt().getSeconds());
    RunChanged failed = told(job, "run.v1.failed", RunChanged.parser()).getFirst();
    assertThat(failed.hasStartedAt()).isFalse();
    assertThat(failed.hasEndedAt()).isTrue();
  }

  @Test
  void aRunIsToldWithWhatItReadAndWroteAndAgainWhenMoreIsKnown() {
    String dataset = "dataset:warehouse:" + name;
    say(event("START", "2026-03-01T10:00:00Z", run, name).input(name + "_in"));
    awaitTypes(job, "run.v1.started");
    say(event("COMPLETE", "2026-03-01T10:02:00Z", run, name).output(name));
    awaitTypes(job, "run.v1.started", "run.v1.completed");
    say(event("OTHER", "2026-03-01T10:01:00Z", run, name).output(name).output(name + "_late"));

    awaitTypes(job, "run.v1.started", "run.v1.completed", "run.v1.completed");
    RunChanged started = told(job, "run.v1.started", RunChanged.parser()).getFirst();
    assertThat(started.getReadsList()).containsExactly(dataset + "_in");
    assertThat(started.getWritesList()).isEmpty();
    List<RunChanged> completed = told(job, "run.v1.completed", RunChanged.parser());
    assertThat(completed)
        .extracting(told -> List.copyOf(told.getWritesList()))
        .containsExactly(List.of(dataset), List.of(dataset, dataset + "_late"));
    assertThat(completed)
        .allSatisfy(told -> assertThat(told.getReadsList()).containsExactly(dataset + "_in"));
  }

  @Test
  void facetsOfQualityAreToldOfEveryEventThatHasThem() {
    String read = "dataset:warehouse:" + name + "_in";
    String written = "dataset:warehouse:" + name;
    String metrics = facet("dataQualityMetrics", "\"rowCount\": 5, \"columnMetrics\": {}");
    String tests = "\"tests\": [{\"name\": \"unique\", \"status\": \"pass\"}]";
    String size = facet("outputStatistics", "\"rowCount\": 7");
    for (String hour : List.of("10", "11")) {
      say(
          event("COMPLETE", "2026-03-01T%s:00:00Z".formatted(hour), run, name)
              .runFacet("test", tests)
              .input(name + "_in", metrics)
              .output(name, "%s}, \"outputFacets\": {%s".formatted(schema("id"), size)));
    }

    awaitTypes(read, "facets.v1.told", "facets.v1.told");
    awaitTypes(written, "facets.v1.told", "facets.v1.told");
    FacetsTold input = told(read, "facets.v1.told", FacetsTold.parser()).getFirst();
    assertThat(input.getAccess()).isEqualTo(FacetsTold.Access.ACCESS_READ);
    assertThat(input.getJob()).isEqualTo(job);
    assertThat(input.getRunId()).isEqualTo(run);
    assertThat(input.getFacetsMap()).containsOnlyKeys("dataQualityMetrics", "test");
    FacetsTold output = told(written, "facets.v1.told", FacetsTold.parser()).getFirst();
    assertThat(output.getAccess()).isEqualTo(FacetsTold.Access.ACCESS_WRITTEN);
    assertThat(output.getFacetsMap()).containsOnlyKeys("outputStatistics");
    assertThat(output.getFacetsMap().get("outputStatistics")).contains("\"rowCount\":7");
    assertThat(records(written).map(record -> Long.valueOf(header(record, "ce_revision"))))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsToldOfAJobHasRevisionsThatGrow() {
    say(event("START", "2026-03-01T10:00:00Z", run, name).input(name));
    say(event("COMPLETE", "2026-03-01T10:02:00Z", run, name).output(name + "_out"));
    say(event("START", "2026-03-02T10:00:00Z", "next", name));

    await().until(() -> types(job).stream().filter("run.v1.started"::equals).count() == 2);
    await()
        .until(
            () ->
                told(job, "edges.v1.appeared", EdgesChanged.parser()).stream()
                        .mapToInt(EdgesChanged::getEdgesCount)
                        .sum()
                    == 2);
    assertThat(records(job).map(record -> Long.valueOf(header(record, "ce_revision"))))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void otherColumnsAreASchemaThatChanged() {
    String dataset = "dataset:warehouse:" + name;
    say(event("COMPLETE", "2026-03-01T10:00:00Z", run, name).output(name, schema("id")));
    await().until(() -> types(dataset).contains("dataset.v1.observed"));
    say(
        event("COMPLETE", "2026-03-02T10:00:00Z", "next", name)
            .output(
                name,
                fields("{'name': 'id', 'type': 'bigint'}, {'name': 'note', 'type': 'text'}")));
    awaitTypes(dataset, "schema.v1.changed");
    say(
        event("COMPLETE", "2026-03-03T10:00:00Z", "last", name)
            .output(name, fields("{'name': 'note', 'type': 'text', 'description': 'free'}")));
    awaitTypes(dataset, "schema.v1.changed", "schema.v1.changed");

    List<SchemaChanged> told = told(dataset, "schema.v1.changed", SchemaChanged.parser());
    assertThat(told).allSatisfy(changed -> assertThat(changed.getUrn()).isEqualTo(dataset));
    assertThat(told.getFirst().getAddedList())
        .extracting(DatasetObserved.Field::getName)
        .containsExactly("note");
    assertThat(told.getFirst().getRetypedList())
        .extracting(Retyped::getName, Retyped::getTypeBefore, Retyped::getType)
        .containsExactly(tuple("id", "text", "bigint"));
    assertThat(told.getLast().getRemovedList())
        .extracting(DatasetObserved.Field::getName)
        .containsExactly("id");
  }

  @Test
  void anEdgeIsToldWhenItAppearsWhenItGoesStaleAndWhenItIsBack() {
    say(event("COMPLETE", "2026-03-01T10:00:00Z", run, name).input(name + "_in").output(name));
    awaitTypes(job, "edges.v1.appeared");
    EdgesChanged appeared = told(job, "edges.v1.appeared", EdgesChanged.parser()).getFirst();
    assertThat(appeared.getEdgesList())
        .extracting(EdgesChanged.Edge::getOrigin, EdgesChanged.Edge::getDestination)
        .containsExactlyInAnyOrder(
            tuple("dataset:warehouse:" + name + "_in", job),
            tuple(job, "dataset:warehouse:" + name));

    say(event("COMPLETE", "2026-03-02T10:00:00Z", "next", name).output(name));
    awaitTypes(job, "edges.v1.appeared", "edges.v1.stale");
    assertThat(told(job, "edges.v1.stale", EdgesChanged.parser()).getFirst().getEdgesList())
        .extracting(EdgesChanged.Edge::getOrigin)
        .containsExactly("dataset:warehouse:" + name + "_in");

    say(event("COMPLETE", "2026-03-03T10:00:00Z", "back", name).input(name + "_in"));
    await().until(() -> types(job).stream().filter("edges.v1.appeared"::equals).count() == 2);
  }

  private static String fields(String fields) {
    return facet("schema", "\"fields\": [%s]".formatted(fields.replace('\'', '"')));
  }

  private static void say(Object event) {
    emit(event.toString()).statusCode(201);
  }

  /** Until all of them, and nothing else but what is observed, was told of it in that order. */
  private static void awaitTypes(String subject, String... types) {
    String prefix = types[0].substring(0, types[0].indexOf('.'));
    await()
        .untilAsserted(
            () ->
                assertThat(types(subject).stream().filter(type -> type.startsWith(prefix)))
                    .containsExactly(types));
  }

  private static List<String> types(String subject) {
    return records(subject)
        .map(record -> header(record, "ce_type").substring(PREFIX.length()))
        .toList();
  }

  private static <T> List<T> told(String subject, String type, Parser<T> parser) {
    return records(subject)
        .filter(record -> header(record, "ce_type").equals(PREFIX + type))
        .map(record -> read(parser, record.value()))
        .toList();
  }

  private static Stream<ConsumerRecord<String, byte[]>> records(String subject) {
    return Broker.records("lineage.events").stream().filter(record -> record.key().equals(subject));
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  private static <T> T read(Parser<T> parser, byte[] value) {
    try {
      return parser.parseFrom(value);
    } catch (InvalidProtocolBufferException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}

package io.meshwork.lineage.graph;

import static io.meshwork.lineage.LineageClient.emit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import com.google.protobuf.InvalidProtocolBufferException;
import io.meshwork.contracts.lineage.v1.ColumnSource;
import io.meshwork.contracts.lineage.v1.DatasetObserved;
import io.meshwork.lineage.LineageTest;
import io.meshwork.platform.test.Broker;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@LineageTest
class ColumnLineageTest {

  @Test
  void itIsToldWhatFlowsIntoTheColumnsOfADataset() {
    write(
        "told",
        "load",
        "2026-01-01T10:00:00Z",
        """
        "email": {"inputFields": [
          {"namespace": "warehouse", "name": "raw", "field": "mail", "transformations": [
            {"type": "DIRECT", "subtype": "IDENTITY", "masking": false},
            {"type": "INDIRECT", "subtype": "FILTER", "masking": false}]},
          {"namespace": "warehouse", "name": "raw", "field": "country", "transformations": [
            {"type": "INDIRECT", "subtype": "FILTER"}]}]},
        "hash": {"inputFields": [
          {"namespace": "warehouse", "name": "raw", "field": "mail", "transformations": [
            {"type": "DIRECT", "subtype": "TRANSFORMATION", "masking": true}]}]}
        """);

    List<ColumnSource> sources = awaitSources("told", 2);

    assertThat(sources)
        .extracting(
            ColumnSource::getColumn,
            ColumnSource::getSource,
            ColumnSource::getSourceColumn,
            ColumnSource::getMasked,
            ColumnSource::getJob)
        .containsExactly(
            tuple("email", "dataset:warehouse:raw", "mail", false, "job:scheduler:load"),
            tuple("hash", "dataset:warehouse:raw", "mail", true, "job:scheduler:load"));
    assertThat(sources.getFirst().getTransformationsList()).containsExactly("IDENTITY");
  }

  @Test
  void everyJobThatWritesADatasetHasItsSay() {
    write("shared", "one", "2026-01-01T10:00:00Z", flow("a", "x"));
    write("shared", "other", "2026-01-01T10:01:00Z", flow("b", "y"));
    awaitSources("shared", 2);

    write("shared", "one", "2026-01-01T10:02:00Z", flow("a", "x") + ", " + flow("c", "z"));

    assertThat(awaitSources("shared", 3))
        .extracting(ColumnSource::getColumn)
        .containsExactly("a", "c", "b");
  }

  @Test
  void theLatestThatAJobSaysHolds() {
    write("latest", "load", "2026-01-01T10:05:00Z", flow("a", "x"));
    awaitSources("latest", 1);
    write("latest", "load", "2026-01-01T10:00:00Z", flow("a", "y") + ", " + flow("b", "y"));
    write("latest", "load", "2026-01-01T10:06:00Z", "");

    assertThat(awaitSources("latest", 0)).isEmpty();
  }

  @Test
  void theFormBefore11IsUnderstood() {
    write(
        "legacy",
        "load",
        "2026-01-01T10:00:00Z",
        """
        "hash": {"transformationType": "MASKED", "inputFields": [
          {"namespace": "warehouse", "name": "raw", "field": "mail"},
          {"namespace": "", "name": "raw", "field": "nobody's"}]}
        """);

    assertThat(awaitSources("legacy", 1))
        .singleElement()
        .satisfies(source -> assertThat(source.getMasked()).isTrue());
  }

  @Test
  void aFacetOfAnotherShapeIsRefused() {
    emit(event(
            "refused",
            "load",
            "2026-01-01T10:00:00Z",
            "\"a\": {\"inputFields\": [{\"namespace\": \"w\", \"name\": 7, \"field\": \"f\"}]}"))
        .statusCode(400)
        .body(containsString("fields.a.inputFields[0].name"));
  }

  private static String flow(String column, String source) {
    return """
    "%s": {"inputFields": [{"namespace": "warehouse", "name": "raw", "field": "%s"}]}
    """
        .formatted(column, source);
  }

  private static void write(String dataset, String job, String time, String fields) {
    emit(event(dataset, job, time, fields)).statusCode(201);
  }

  private static String event(String dataset, String job, String time, String fields) {
    return """
    {
      "eventTime": "%s",
      "producer": "https://example.org/scheduler",
      "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/JobEvent",
      "job": {"namespace": "scheduler", "name": "%s"},
      "outputs": [{"namespace": "columns", "name": "%s", "facets": {"columnLineage": {
        "_producer": "https://example.org/scheduler",
        "_schemaURL": "https://openlineage.io/spec/facets/1-2-0/ColumnLineageDatasetFacet.json",
        "fields": {%s}}}}]
    }
    """
        .formatted(time, job, dataset, fields);
  }

  private static List<ColumnSource> awaitSources(String dataset, int count) {
    await().until(() -> !events(dataset).isEmpty() && latest(dataset).size() == count);
    return latest(dataset);
  }

  private static List<ColumnSource> latest(String dataset) {
    return events(dataset).getLast().getColumnSourcesList();
  }

  private static List<DatasetObserved> events(String dataset) {
    return Broker.records("lineage.events").stream()
        .filter(record -> record.key().equals("dataset:columns:" + dataset))
        .filter(ColumnLineageTest::isObserved)
        .map(ColumnLineageTest::read)
        .toList();
  }

  private static boolean isObserved(ConsumerRecord<String, byte[]> record) {
    return new String(record.headers().lastHeader("ce_type").value(), UTF_8)
        .equals("io.meshwork.lineage.dataset.v1.observed");
  }

  private static DatasetObserved read(ConsumerRecord<String, byte[]> record) {
    try {
      return DatasetObserved.parseFrom(record.value());
    } catch (InvalidProtocolBufferException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}

package io.meshwork.lineage.openlineage;

import static io.meshwork.lineage.LineageClient.get;
import static io.meshwork.lineage.LineageClient.getEventually;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.meshwork.lineage.LineageTest;
import io.meshwork.platform.test.Signer;
import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineage.RunEvent;
import io.openlineage.client.OpenLineageClient;
import io.openlineage.client.OpenLineageClientException;
import io.openlineage.client.transports.HttpConfig;
import io.openlineage.client.transports.HttpTransport;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What OpenLineage's own Java client sends comes out as lineage. */
@LineageTest
class OfficialClientTest {

  private static final URI PRODUCER = URI.create("https://example.org/official-client");
  private static final UUID RUN = UUID.fromString("01908d2c-7f35-7c55-a9b7-0b1d4c9b2f11");

  @SuppressWarnings("NullAway.Init")
  @TestHTTPResource("/")
  URI service;

  private enum Encoding {
    PLAIN,
    GZIP
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void eventsComeOutAsLineage(Encoding encoding) throws Exception {
    String job = "official-" + encoding;
    try (var transport = transport(encoding, Signer.token("lineage"))) {
      OpenLineageClient client = OpenLineageClient.builder().transport(transport).build();
      client.emit(event(job, RunEvent.EventType.START, "2026-01-01T10:00:00Z"));
      client.emit(event(job, RunEvent.EventType.COMPLETE, "2026-01-01T10:01:00Z"));
    }

    getEventually("/lineage?urn=job:official:" + job)
        .body(
            "nodes.urn",
            containsInAnyOrder(
                "job:official:" + job,
                "dataset:warehouse:" + job + ".in",
                "dataset:warehouse:" + job + ".out"));
    get("/lineage/columns?urn=dataset:warehouse:" + job + ".out&column=total&direction=upstream")
        .body("edges[0].origin.column", equalTo("amount"));
    get("/jobs/official/" + job).body("lastRunState", equalTo("completed"));
  }

  @Test
  void aWrongKeyIsAnError() throws Exception {
    try (var transport = transport(Encoding.PLAIN, "nobody's")) {
      OpenLineageClient client = OpenLineageClient.builder().transport(transport).build();
      RunEvent event = event("official-stranger", RunEvent.EventType.START, "2026-01-01T10:00:00Z");
      assertThatExceptionOfType(OpenLineageClientException.class)
          .isThrownBy(() -> client.emit(event))
          .withMessageContaining("401");
    }
  }

  private HttpTransport transport(Encoding encoding, String key) {
    var config = new HttpConfig();
    config.setUrl(URI.create("http://" + service.getAuthority()));
    config.setAuth(() -> "Bearer " + key);
    if (encoding == Encoding.GZIP) {
      config.setCompression(HttpConfig.Compression.GZIP);
    }
    return new HttpTransport(config);
  }

  private static RunEvent event(String job, RunEvent.EventType type, String time) {
    var ol = new OpenLineage(PRODUCER);
    var amount = ol.newInputField("warehouse", job + ".in", "amount", List.of());
    var columns = ol.newColumnLineageDatasetFacetFieldsBuilder();
    columns.put(
        "total", ol.newColumnLineageDatasetFacetFieldsAdditional(List.of(amount), null, null));
    return ol.newRunEventBuilder()
        .eventType(type)
        .eventTime(ZonedDateTime.parse(time))
        .run(ol.newRunBuilder().runId(RUN).build())
        .job(ol.newJobBuilder().namespace("official").name(job).build())
        .inputs(
            List.of(ol.newInputDatasetBuilder().namespace("warehouse").name(job + ".in").build()))
        .outputs(
            List.of(
                ol.newOutputDatasetBuilder()
                    .namespace("warehouse")
                    .name(job + ".out")
                    .facets(
                        ol.newDatasetFacetsBuilder()
                            .columnLineage(
                                ol.newColumnLineageDatasetFacet(columns.build(), List.of()))
                            .build())
                    .build()))
        .build();
  }
}

package io.meshwork.lineage.openlineage;

import java.util.ArrayList;
import java.util.List;

/** An OpenLineage run event for tests, with facets. */
public final class EventBuilder {

  private final String type;
  private final String time;
  private final String run;
  private final String job;
  private final List<String> runFacets = new ArrayList<>();
  private final List<String> inputs = new ArrayList<>();
  private final List<String> outputs = new ArrayList<>();

  private EventBuilder(String type, String time, String run, String job) {
    this.type = type;
    this.time = time;
    this.run = run;
    this.job = job;
  }

  /** Of a run of a job in the namespace {@code scheduler}. */
  public static EventBuilder event(String type, String time, String run, String job) {
    return new EventBuilder(type, time, run, job);
  }

  public EventBuilder parent(String parentJob, String parentRun) {
    return runFacet(
        "parent",
        "\"run\": {\"runId\": \"%s\"}, \"job\": {\"namespace\": \"scheduler\", \"name\": \"%s\"}"
            .formatted(parentRun, parentJob));
  }

  public EventBuilder runFacet(String name, String body) {
    runFacets.add(facet(name, body));
    return this;
  }

  /** Of the namespace {@code warehouse}. */
  public EventBuilder input(String name, String... facets) {
    inputs.add(dataset(name, facets));
    return this;
  }

  /** Of the namespace {@code warehouse}. */
  public EventBuilder output(String name, String... facets) {
    outputs.add(dataset(name, facets));
    return this;
  }

  public static String facet(String name, String body) {
    return "\"%s\": {\"_producer\": \"https://example.org\", \"_schemaURL\": \"https://example.org/%s.json\", %s}"
        .formatted(name, name, body);
  }

  /** A column lineage facet with one output column. */
  public static String columns(
      String column, String source, String sourceColumn, String type, String subtype) {
    return facet(
        "columnLineage",
        """
        "fields": {"%s": {"inputFields": [{"namespace": "warehouse", "name": "%s", "field": "%s",
          "transformations": [{"type": "%s", "subtype": "%s", "masking": false}]}]}}
        """
            .formatted(column, source, sourceColumn, type, subtype));
  }

  public static String schema(String column) {
    return facet(
        "schema", "\"fields\": [{\"name\": \"%s\", \"type\": \"text\"}]".formatted(column));
  }

  @Override
  public String toString() {
    return """
    {"eventType": "%s", "eventTime": "%s", "producer": "https://example.org/scheduler",
     "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
     "run": {"runId": "%s", "facets": {%s}}, "job": {"namespace": "scheduler", "name": "%s"},
     "inputs": [%s], "outputs": [%s]}
    """
        .formatted(
            type,
            time,
            run,
            String.join(",", runFacets),
            job,
            String.join(",", inputs),
            String.join(",", outputs));
  }

  private static String dataset(String name, String... facets) {
    return "{\"namespace\": \"warehouse\", \"name\": \"%s\", \"facets\": {%s}}"
        .formatted(name, String.join(",", facets));
  }
}

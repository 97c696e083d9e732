package io.meshwork.lineage.openlineage;

import java.util.List;
import java.util.stream.Collectors;

/** OpenLineage events for tests. */
public final class EventSamples {

  private EventSamples() {}

  public static String run(
      String type,
      String time,
      String runId,
      String job,
      List<String> inputs,
      List<String> outputs) {
    return """
    {
      "eventType": "%s",
      "eventTime": "%s",
      "producer": "https://example.org/scheduler",
      "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
      "run": {"runId": "%s"},
      "job": {"namespace": "scheduler", "name": "%s"},
      "inputs": [%s],
      "outputs": [%s]
    }
    """
        .formatted(type, time, runId, job, datasets(inputs), datasets(outputs));
  }

  private static String datasets(List<String> names) {
    return names.stream()
        .map("{\"namespace\": \"warehouse\", \"name\": \"%s\"}"::formatted)
        .collect(Collectors.joining(", "));
  }
}

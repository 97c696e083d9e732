package io.meshwork.lineage.openlineage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Reads the facets of runs out of the event log. */
@ApplicationScoped
public class RunFacets {

  /** More events of one run are not looked at. */
  private static final int MAX_EVENTS = 1_000;

  private final EventQuery events;
  private final EventReader reader;

  RunFacets(EventQuery events, EventReader reader) {
    this.events = events;
    this.reader = reader;
  }

  /** The facets of a run, each as the latest event that has it tells it. */
  public Map<String, JsonNode> of(Urn job, String run) {
    var facets = new TreeMap<String, JsonNode>();
    events.after(0, run, job, MAX_EVENTS).stream()
        .map(event -> reader.read(event.event().getBytes(UTF_8)))
        .filter(LineageEvent.RunEvent.class::isInstance)
        .map(LineageEvent.RunEvent.class::cast)
        .sorted(Comparator.comparing(LineageEvent.RunEvent::time))
        .forEach(
            event ->
                event
                    .runFacets()
                    .properties()
                    .forEach(facet -> facets.put(facet.getKey(), facet.getValue())));
    return facets;
  }
}

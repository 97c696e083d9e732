package io.meshwork.lineage.openlineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.platform.error.Violation;
import io.meshwork.platform.urn.Urn;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What makes an event valid: the core schema of OpenLineage 2-0-2 ({@code spec/OpenLineage.json}),
 * and the shape of those facets that this service understands.
 *
 * <p>Where the schema only annotates a format, producers in the field do not keep it, so neither is
 * it asked for: a run id need not be a UUID, a producer need not be a URI, and a time without an
 * offset is taken as UTC.
 */
final class EventRules {

  private static final Set<String> EVENT_TYPES =
      Set.of("START", "RUNNING", "COMPLETE", "ABORT", "FAIL", "OTHER");
  private static final int MAX_RUN_ID = 1024;
  private static final Instant LAST_TIME = Instant.parse("9999-01-01T00:00:00Z");

  private final List<Violation> faults = new ArrayList<>();

  /** Every fault of the event, in the order of the document. */
  List<Violation> faults(JsonNode event) {
    if (!event.isObject()) {
      fault("", "an event must be a JSON object");
      return faults;
    }
    requireTime(event);
    requireText(event, "producer", "", 10_000);
    requireText(event, "schemaURL", "", 10_000);
    boolean hasJob = has(event, "job");
    boolean hasRun = has(event, "run");
    boolean hasDataset = has(event, "dataset");
    if (hasJob && hasDataset && !hasRun) {
      fault("dataset", "an event tells of a job or of a dataset, not of both");
    } else if (hasJob) {
      jobOrRun(event, hasRun);
    } else if (hasDataset) {
      dataset(event.get("dataset"), "dataset");
    } else {
      fault("job", "must be there, as an event tells of a run of a job, of a job or of a dataset");
    }
    return faults;
  }

  /**
   * Reads a time, to the microsecond that the database keeps; one without an offset is taken as
   * UTC.
   */
  static Instant time(String text) {
    return parseTime(text).truncatedTo(ChronoUnit.MICROS);
  }

  private static Instant parseTime(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException withoutOffset) {
      return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
  }

  private void jobOrRun(JsonNode event, boolean hasRun) {
    if (hasRun) {
      JsonNode run = event.get("run");
      if (requireObject(run, "run")) {
        requireText(run, "runId", "run.", MAX_RUN_ID);
        facets(run, "facets", "run.", Bearer.RUN);
      }
      JsonNode type = event.path("eventType");
      if (isGiven(type) && !(type.isTextual() && EVENT_TYPES.contains(type.textValue()))) {
        fault("eventType", "must be one of START, RUNNING, COMPLETE, ABORT, FAIL, OTHER");
      }
    }
    JsonNode job = event.get("job");
    if (requireObject(job, "job")) {
      requireName(job, "job.");
      facets(job, "facets", "job.", Bearer.JOB);
    }
    datasets(event, "inputs");
    datasets(event, "outputs");
  }

  private void datasets(JsonNode event, String key) {
    JsonNode datasets = event.path(key);
    if (!isGiven(datasets)) {
      return;
    }
    if (!datasets.isArray()) {
      fault(key, "must be a list of datasets");
      return;
    }
    for (int i = 0; i < datasets.size(); i++) {
      dataset(datasets.get(i), key + "[" + i + "]");
    }
  }

  private void dataset(JsonNode dataset, String path) {
    if (requireObject(dataset, path)) {
      requireName(dataset, path + ".");
      facets(dataset, "facets", path + ".", Bearer.DATASET);
      facets(dataset, "inputFacets", path + ".", Bearer.INPUT);
      facets(dataset, "outputFacets", path + ".", Bearer.OUTPUT);
    }
  }

  /** What facets tell of. */
  enum Bearer {
    RUN,
    JOB,
    DATASET,
    INPUT,
    OUTPUT;

    private void check(String name, JsonNode facet, BiConsumer<String, String> fault) {
      switch (this) {
        case RUN -> FacetRules.run(name, facet, fault);
        case JOB -> FacetRules.job(name, facet, fault);
        case DATASET -> FacetRules.dataset(name, facet, fault);
        case INPUT -> FacetRules.input(name, facet, fault);
        case OUTPUT -> FacetRules.output(name, facet, fault);
      }
    }
  }

  /** Where a facet stands, which decides about its shape. */
  record FacetPlace(Bearer bearer, String name) {}

  private void facets(JsonNode entity, String key, String prefix, Bearer bearer) {
    JsonNode facets = entity.path(key);
    if (!isGiven(facets) || !requireObject(facets, prefix + key)) {
      return;
    }
    for (var facet : facets.properties()) {
      var place = new FacetPlace(bearer, facet.getKey());
      if (!(facet.getValue() instanceof KnownFacet known && known.isSound(place))) {
        facet(facet.getValue(), place, prefix + key + "." + facet.getKey());
      }
    }
  }

  private void facet(JsonNode facet, FacetPlace place, String path) {
    int before = faults.size();
    if (requireObject(facet, path)) {
      requireText(facet, "_producer", path + ".", 10_000);
      requireText(facet, "_schemaURL", path + ".", 10_000);
      if (!facet.path("_deleted").asBoolean(false)) {
        place
            .bearer()
            .check(place.name(), facet, (field, message) -> fault(path + "." + field, message));
      }
    }
    if (faults.size() == before && facet instanceof KnownFacet known) {
      known.setSound(place);
    }
  }

  private void requireTime(JsonNode event) {
    JsonNode time = event.path("eventTime");
    try {
      if (time.isTextual()) {
        Instant instant = time(time.textValue());
        if (instant.isAfter(Instant.EPOCH) && instant.isBefore(LAST_TIME)) {
          return;
        }
      }
    } catch (DateTimeException malformed) {
      // Told below, like a time that is missing.
    }
    fault("eventTime", "must be a time such as 2026-01-31T12:00:00Z");
  }

  private void requireName(JsonNode entity, String prefix) {
    requireText(entity, "namespace", prefix, Urn.MAX_NAMESPACE);
    requireText(entity, "name", prefix, Urn.MAX_NAME);
  }

  private boolean requireObject(JsonNode node, String path) {
    if (!node.isObject()) {
      fault(path, "must be an object");
    }
    return node.isObject();
  }

  private void requireText(JsonNode node, String key, String prefix, int maxLength) {
    JsonNode text = node.path(key);
    if (!text.isTextual() || text.textValue().isEmpty()) {
      fault(prefix + key, "must be text and not empty");
    } else if (text.textValue().length() > maxLength) {
      fault(prefix + key, "must have at most %d characters".formatted(maxLength));
    } else if (!Text.isStorable(text.textValue())) {
      fault(prefix + key, "must not hold the character NUL or half of a surrogate pair");
    }
  }

  private void fault(String field, String message) {
    faults.add(new Violation(field, message));
  }

  private static boolean has(JsonNode event, String key) {
    return isGiven(event.path(key));
  }

  private static boolean isGiven(JsonNode node) {
    return !node.isMissingNode() && !node.isNull();
  }
}

package io.meshwork.lineage.openlineage;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.ByteString;
import io.meshwork.platform.urn.Urn;
import java.time.Instant;
import java.util.List;

/**
 * A valid OpenLineage event. Which of the three it is, is told by its keys, as the specification's
 * schema does; producers' {@code schemaURL} is not to be relied on.
 */
public sealed interface LineageEvent {

  /** When it happened, by the producer's clock. */
  Instant time();

  Source source();

  /**
   * The event as it came.
   *
   * @param digest SHA-256 of the content with its keys sorted and white space removed
   * @param text the JSON document
   */
  record Source(ByteString digest, String text) {}

  /**
   * Something happened in a run.
   *
   * @param isStart whether it is the run's START
   */
  record RunEvent(
      Instant time,
      Source source,
      RunState state,
      boolean isStart,
      String runId,
      JsonNode runFacets,
      Entity job,
      List<Entity> inputs,
      List<Entity> outputs)
      implements LineageEvent {}

  /** A job is told of without a run. */
  record JobEvent(
      Instant time, Source source, Entity job, List<Entity> inputs, List<Entity> outputs)
      implements LineageEvent {}

  /** A dataset is told of without a job. */
  record DatasetEvent(Instant time, Source source, Entity dataset) implements LineageEvent {}

  /**
   * A job or dataset as an event tells of it.
   *
   * @param facets an object, empty if the event has none
   * @param accessFacets as {@code facets}: what is told of a dataset's being read or written, the
   *     specification's {@code inputFacets} and {@code outputFacets}
   */
  record Entity(Urn urn, JsonNode facets, JsonNode accessFacets) {}
}

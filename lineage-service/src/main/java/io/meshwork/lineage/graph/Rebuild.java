package io.meshwork.lineage.graph;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That somebody asked for the graph to be folded anew from the event log.
 *
 * @param actor subject of who asked
 * @param events so many events are to be folded; 0 while it waits
 * @param folded so many are; others see the graph as it was until all are
 * @param finishedAt absent until it is done or failed
 * @param failure why it failed, after which the graph is as it was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LineageRebuild")
public record Rebuild(
    String actor,
    Instant askedAt,
    State state,
    long events,
    long folded,
    @Nullable Instant finishedAt,
    @Nullable String failure) {

  /** How far it has come. */
  @Schema(name = "LineageRebuildState")
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

package io.meshwork.catalog.connector;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One run of a connector.
 *
 * @param state {@code running}, {@code succeeded} or {@code failed}
 * @param requestedBy subject of who asked for it, or the connector's own for a scheduled run
 * @param found datasets so far
 * @param total datasets there are to find; absent while that is not known
 * @param gone datasets that the run before found and this one did not; always 0 if it failed
 * @param error why it failed; absent if it did not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ConnectorRun")
public record RunView(
    UUID id,
    String connector,
    @Schema(enumeration = {"running", "succeeded", "failed"}) String state,
    String requestedBy,
    Instant startedAt,
    @Nullable Instant endedAt,
    int found,
    @Nullable Integer total,
    int created,
    int updated,
    int unchanged,
    int gone,
    @Nullable String error) {

  static RunView of(ConnectorRun run) {
    return new RunView(
        run.id,
        run.connector,
        run.state,
        run.requestedBy,
        run.startedAt,
        run.endedAt,
        run.found,
        run.total,
        run.created,
        run.updated,
        run.unchanged,
        run.gone,
        run.error);
  }
}

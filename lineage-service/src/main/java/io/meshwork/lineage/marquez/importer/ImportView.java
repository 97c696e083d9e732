package io.meshwork.lineage.marquez.importer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How an import from Marquez stands.
 *
 * @param name as the configuration says
 * @param readUntil time of the last event that was read; absent before the first
 * @param accepted events that are here by it
 * @param duplicate events that were here before
 * @param refused events that are not valid; each is told with its reason
 * @param finishedAt when nothing was left to read; absent while it goes on
 * @param failure why it does not get on; absent while it does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LineageImport")
public record ImportView(
    String name,
    @Nullable Instant readUntil,
    long accepted,
    long duplicate,
    long refused,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String failure) {}

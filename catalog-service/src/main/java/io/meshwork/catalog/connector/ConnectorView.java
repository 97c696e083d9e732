package io.meshwork.catalog.connector;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A connector, without its credentials.
 *
 * @param target where it looks, such as {@code postgres://shop:5432/shop}
 * @param every ISO-8601 duration between the starts of its runs, if it has one
 * @param cron Unix cron expression of when its runs start, if it has one
 * @param timeZone whose clocks {@code cron} goes by; absent without it
 * @param nextRunAt when it runs next by itself; absent if it runs on demand only
 * @param lastRun absent if it never ran
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Connector")
public record ConnectorView(
    String name,
    ConnectorType type,
    String target,
    @Nullable String every,
    @Nullable String cron,
    @Nullable String timeZone,
    @Nullable Instant nextRunAt,
    @Nullable RunView lastRun) {}

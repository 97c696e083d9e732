package io.meshwork.catalog.connector;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A connector, without its credentials.
 *
 * @param target where it looks, such as {@code postgres://shop:5432/shop}
 * @param every ISO-8601 duration between the starts of its runs; absent if it runs on demand only
 * @param lastRun absent if it never ran
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Connector")
public record ConnectorView(
    String name,
    ConnectorType type,
    String target,
    @Nullable String every,
    @Nullable RunView lastRun) {}

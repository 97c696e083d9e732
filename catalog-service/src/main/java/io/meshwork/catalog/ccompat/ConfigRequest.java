package io.meshwork.catalog.ccompat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshwork.catalog.registry.CompatibilityLevel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be asked of next schemas; what is absent stays as it is.
 *
 * @param compatibility the level
 * @param normalize whether what means the same is the same
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ConfigUpdateRequest")
record ConfigRequest(
    @Schema(implementation = CompatibilityLevel.class) @Nullable String compatibility,
    @Nullable Boolean normalize) {}

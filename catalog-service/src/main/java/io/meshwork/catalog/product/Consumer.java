package io.meshwork.catalog.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A product that reads another.
 *
 * @param product URN of the reader
 * @param owner name of the team that owns it
 * @param port its input port
 * @param version the one it relies on; absent for whichever is current
 * @param via {@code product}, {@code dataset} or {@code contract}: what the port names
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Consumer")
public record Consumer(
    String product,
    String title,
    String owner,
    String port,
    @Nullable String version,
    @Schema(enumeration = {"product", "dataset", "contract"}) String via) {}

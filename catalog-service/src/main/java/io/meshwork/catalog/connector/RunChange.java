package io.meshwork.catalog.connector;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a run changed of one dataset.
 *
 * @param effect {@code created}, {@code updated} or {@code gone}
 * @param rows how many the dataset has by the estimate of its platform; absent if that has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ConnectorRunChange")
public record RunChange(
    @JsonIgnore long position,
    String urn,
    @Schema(enumeration = {"created", "updated", "gone"}) String effect,
    @Nullable Long rows) {}

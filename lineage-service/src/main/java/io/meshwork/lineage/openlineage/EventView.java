package io.meshwork.lineage.openlineage;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event that was accepted.
 *
 * @param position grows with the order of arrival
 * @param event as it came
 */
@Schema(name = "LineageEvent")
public record EventView(
    long position,
    Instant receivedAt,
    @JsonRawValue @Schema(type = SchemaType.OBJECT) String event) {}

package io.meshwork.lineage.marquez;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Events of runs.
 *
 * @param events as they came
 * @param totalCount how many there are in that time, however many are told
 */
@Schema(name = "MarquezEvents")
record EventPage(
    @Schema(type = SchemaType.ARRAY, implementation = Object.class) List<Body> events,
    long totalCount) {

  /** An event, which is JSON already. */
  record Body(@JsonValue @JsonRawValue String json) {}
}

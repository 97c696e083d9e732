package io.meshwork.catalog.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.meshwork.platform.urn.Urn;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change as a CloudEvent (CloudEvents 1.0, JSON format).
 *
 * @param id the same whenever this change is told
 * @param type such as {@code io.meshwork.catalog.product.change.v1.updated}
 * @param subject URN of the thing
 */
@Schema(name = "ChangeEvent")
record ChangeCloudEvent(
    @JsonProperty("specversion") String specVersion,
    String id,
    String source,
    String type,
    String subject,
    Instant time,
    @JsonProperty("datacontenttype") String dataContentType,
    ChangeView data) {

  static ChangeCloudEvent of(ChangeView change) {
    return new ChangeCloudEvent(
        "1.0",
        change.urn() + "@" + change.revision(),
        "meshwork/catalog",
        "io.meshwork.catalog.%s.change.v1.%s"
            .formatted(Urn.parse("urn", change.urn()).kind().word(), change.kind()),
        change.urn(),
        change.at(),
        "application/json",
        change);
  }
}

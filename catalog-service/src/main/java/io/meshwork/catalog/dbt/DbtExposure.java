package io.meshwork.catalog.dbt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Something outside the project that uses its datasets, such as a dashboard.
 *
 * @param id such as {@code exposure.shop.weekly}
 * @param type such as {@code dashboard}
 * @param owner name or mail address; may be empty
 */
record DbtExposure(
    String id,
    String name,
    String type,
    String description,
    String url,
    String owner,
    List<String> parents) {

  static DbtExposure of(String id, JsonNode exposure) {
    return new DbtExposure(
        id,
        DbtNode.text(exposure, "name"),
        DbtNode.text(exposure, "type"),
        DbtNode.text(exposure, "description"),
        DbtNode.text(exposure, "url"),
        DbtOwner.of(exposure.path("owner")).label(),
        DbtNode.parents(exposure));
  }
}

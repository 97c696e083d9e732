package io.meshwork.catalog.tag;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many things carry a tag itself; tags below it are not counted. */
@Schema(name = "TagUses")
public record TagUses(long products, long datasets, long columns) {

  static final TagUses NONE = new TagUses(0, 0, 0);

  TagUses plus(TagUses other) {
    return new TagUses(
        products + other.products, datasets + other.datasets, columns + other.columns);
  }
}

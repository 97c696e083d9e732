package io.meshwork.lineage.marquez;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A namespace of datasets and jobs.
 *
 * @param createdAt time of the earliest event that named something of it
 * @param updatedAt time of the latest
 * @param ownerName always {@code anonymous}: owners are known to the catalog
 * @param description always null
 */
@Schema(name = "MarquezNamespace")
record NamespaceAnswer(
    String name,
    Instant createdAt,
    Instant updatedAt,
    String ownerName,
    @Nullable String description,
    boolean isHidden) {

  NamespaceAnswer(String name, Instant createdAt, Instant updatedAt) {
    this(name, createdAt, updatedAt, "anonymous", null, false);
  }
}

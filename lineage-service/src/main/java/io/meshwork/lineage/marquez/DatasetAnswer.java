package io.meshwork.lineage.marquez;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A dataset. What is not known is null.
 *
 * @param type {@code STREAM} for what is in Kafka; {@code DB_TABLE} for anything else
 * @param physicalName the same as its name
 * @param createdAt time of the earliest event that named it
 * @param updatedAt time of the latest
 * @param sourceName as its dataSource facet tells, or else its namespace
 * @param lastModifiedAt when it was last written
 * @param lastLifecycleState as its lifecycleStateChange facet tells, such as {@code CREATE}
 * @param deleted whether it was dropped and not named since
 */
@Schema(name = "MarquezDataset")
record DatasetAnswer(
    IdAnswer id,
    String type,
    String name,
    String physicalName,
    Instant createdAt,
    Instant updatedAt,
    String namespace,
    String sourceName,
    List<FieldAnswer> fields,
    List<String> tags,
    @Nullable Instant lastModifiedAt,
    @Nullable String lastLifecycleState,
    @Nullable String description,
    @Nullable UUID currentVersion,
    List<ColumnAnswer> columnLineage,
    @Schema(type = SchemaType.OBJECT, implementation = Object.class) ObjectNode facets,
    boolean deleted) {

  static DatasetAnswer of(
      DatasetRow dataset, Facets facets, List<FieldAnswer> fields, List<ColumnFlow> columns) {
    String namespace = dataset.urn().first();
    String name = dataset.urn().second();
    return new DatasetAnswer(
        IdAnswer.of(dataset.urn()),
        type(namespace),
        name,
        name,
        dataset.firstSeen(),
        dataset.lastSeen(),
        namespace,
        facets.sourceName(namespace),
        fields,
        facets.tags(),
        dataset.modifiedAt(),
        emptyToNull(dataset.lifecycle()),
        emptyToNull(dataset.description()),
        dataset.version(),
        ColumnAnswer.of(columns),
        facets.json(),
        dataset.isDeleted());
  }

  static String type(String namespace) {
    return namespace.startsWith("kafka://") ? "STREAM" : "DB_TABLE";
  }

  static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}

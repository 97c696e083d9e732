package io.meshwork.lineage.marquez;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of a dataset. What is not known is null.
 *
 * @param createdAt when the run that made it was last seen to write it
 * @param fields as the events of that run tell
 * @param facets as the events of that run tell
 */
@Schema(name = "MarquezDatasetVersion")
record VersionAnswer(
    VersionIdAnswer id,
    String type,
    String name,
    String physicalName,
    Instant createdAt,
    UUID version,
    String namespace,
    String sourceName,
    List<FieldAnswer> fields,
    List<String> tags,
    @Nullable String description,
    @Nullable String lifecycleState,
    RunAnswer createdByRun,
    @Schema(type = SchemaType.OBJECT, implementation = Object.class) ObjectNode facets) {

  static VersionAnswer of(
      DatasetRow dataset,
      VersionRow version,
      RunAnswer run,
      Facets facets,
      List<FieldAnswer> fields) {
    String namespace = dataset.urn().first();
    String name = dataset.urn().second();
    return new VersionAnswer(
        VersionIdAnswer.of(dataset.urn(), version.version()),
        DatasetAnswer.type(namespace),
        name,
        name,
        version.createdAt(),
        version.version(),
        namespace,
        facets.sourceName(namespace),
        fields,
        facets.tags(),
        facets.description(),
        facets.lifecycle(),
        run,
        facets.json());
  }
}

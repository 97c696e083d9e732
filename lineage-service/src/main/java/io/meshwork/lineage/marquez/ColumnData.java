package io.meshwork.lineage.marquez;

import io.meshwork.lineage.marquez.ColumnFlow.Column;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A column as a node of a graph. What is not known is null.
 *
 * @param datasetVersion always null
 * @param transformationDescription always null
 * @param transformationType of its first input that has one
 * @param inputFields what it is made of
 */
@Schema(name = "MarquezColumn")
record ColumnData(
    String namespace,
    String dataset,
    @Nullable UUID datasetVersion,
    String field,
    @Nullable String fieldType,
    @Nullable String transformationDescription,
    @Nullable String transformationType,
    List<ColumnAnswer.Input> inputFields) {

  static ColumnData of(Column column, @Nullable String type, List<ColumnFlow> into) {
    return new ColumnData(
        column.dataset().first(),
        column.dataset().second(),
        null,
        column.name(),
        type,
        null,
        ColumnAnswer.transformation(into),
        into.stream().map(ColumnAnswer.Input::of).toList());
  }
}

package io.meshwork.lineage.marquez;

import io.meshwork.lineage.marquez.ColumnFlow.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a column is made of.
 *
 * @param name of the column
 * @param transformationType of its first input that has one
 */
@Schema(name = "MarquezColumnLineage")
record ColumnAnswer(
    String name,
    List<Input> inputFields,
    @Nullable String transformationDescription,
    @Nullable String transformationType) {

  /**
   * A column that another is made of.
   *
   * @param transformationDescription always null
   * @param transformationType {@code MASKED}, or else how, such as {@code IDENTITY}
   */
  @Schema(name = "MarquezInputField")
  record Input(
      String namespace,
      String dataset,
      String field,
      @Nullable String transformationDescription,
      @Nullable String transformationType) {

    static Input of(ColumnFlow flow) {
      Column from = flow.from();
      return new Input(
          from.dataset().first(),
          from.dataset().second(),
          from.name(),
          null,
          flow.transformation());
    }
  }

  /** One for each column that anything flows into. */
  static List<ColumnAnswer> of(List<ColumnFlow> flows) {
    Map<String, List<ColumnFlow>> byColumn =
        flows.stream()
            .collect(
                Collectors.groupingBy(
                    flow -> flow.to().name(), LinkedHashMap::new, Collectors.toList()));
    return byColumn.entrySet().stream()
        .map(
            column ->
                new ColumnAnswer(
                    column.getKey(),
                    column.getValue().stream().map(Input::of).toList(),
                    null,
                    transformation(column.getValue())))
        .toList();
  }

  static @Nullable String transformation(List<ColumnFlow> flows) {
    for (ColumnFlow flow : flows) {
      if (flow.transformation() != null) {
        return flow.transformation();
      }
    }
    return null;
  }
}

package io.meshwork.catalog.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A dataset.
 *
 * @param domain path of the owning domain; absent while the dataset is only discovered
 * @param columns as declared; where nothing is declared, as last observed
 * @param products URNs of the products whose ports offer this dataset
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Dataset")
public record DatasetView(
    String urn,
    String namespace,
    String name,
    String title,
    String description,
    @Nullable String domain,
    List<String> tags,
    List<ColumnDraft> columns,
    Origin origin,
    List<String> products,
    long revision,
    Instant updatedAt) {

  static DatasetView of(Dataset dataset, List<String> products) {
    return new DatasetView(
        dataset.urn,
        dataset.namespace,
        dataset.name,
        dataset.title,
        dataset.description.isEmpty() ? dataset.observedDescription : dataset.description,
        dataset.domain,
        dataset.tags,
        dataset.columns.isEmpty() ? dataset.observedColumns : dataset.columns,
        dataset.isDeclared() ? Origin.DECLARED : Origin.DISCOVERED,
        products,
        dataset.revision(),
        dataset.updatedAt());
  }
}

package io.meshwork.catalog.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A dataset.
 *
 * @param domain path of the owning domain; absent while the dataset is only discovered
 * @param title as declared, else as found; may be empty
 * @param terms URNs of glossary terms
 * @param columns as declared, completed where the declaration is silent; where nothing is declared,
 *     as last found
 * @param sources who found the dataset, and still does
 * @param found what each source says of it, by the source
 * @param drift where what was declared and what was last found differ
 * @param goneAt since when no source finds it any more; absent while one does, or none ever did
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
    List<String> terms,
    List<ColumnDraft> columns,
    Origin origin,
    List<Source> sources,
    Map<String, FoundView> found,
    List<Drift> drift,
    @Nullable Instant goneAt,
    List<String> products,
    long revision,
    Instant updatedAt) {

  /** What was written before sources were told one by one is read as well. */
  public DatasetView {
    found = found == null ? Map.of() : found;
  }

  static DatasetView of(Dataset dataset, List<String> products) {
    return new DatasetView(
        dataset.urn,
        dataset.namespace,
        dataset.name,
        dataset.shownTitle(),
        dataset.description.isEmpty() ? dataset.reports.description() : dataset.description,
        dataset.domain,
        dataset.tags,
        dataset.terms,
        dataset.allColumns(),
        dataset.isDeclared() ? Origin.DECLARED : Origin.DISCOVERED,
        dataset.reports.sources(),
        FoundView.of(dataset),
        dataset.drift,
        dataset.reports.goneAt(),
        products,
        dataset.revision(),
        dataset.updatedAt());
  }
}

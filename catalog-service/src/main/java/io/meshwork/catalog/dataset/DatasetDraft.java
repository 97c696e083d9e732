package io.meshwork.catalog.dataset;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one declares of a dataset.
 *
 * @param title name for people to read; at most 200 characters; may be empty
 * @param description Markdown, at most 20,000 characters
 * @param domain path of the owning domain, which must exist
 * @param tags at most 100
 * @param terms URNs of glossary terms, at most 100
 * @param columns at most 5,000, no two with the same name
 */
public record DatasetDraft(
    @Size(max = 200) String title,
    @Size(max = 20_000) String description,
    @NotBlank String domain,
    @Size(max = 100) List<@NotBlank @Size(max = 100) String> tags,
    @Size(max = 100) List<@NotBlank @Size(max = 1000) String> terms,
    @Size(max = 5000) List<@Valid ColumnDraft> columns) {

  public DatasetDraft(
      @Nullable String title,
      @Nullable String description,
      @Nullable String domain,
      @Nullable List<String> tags,
      @Nullable List<String> terms,
      @Nullable List<ColumnDraft> columns) {
    this.title = Objects.requireNonNullElse(title, "");
    this.description = Objects.requireNonNullElse(description, "");
    this.domain = Objects.requireNonNullElse(domain, "");
    this.tags = tags == null ? List.of() : List.copyOf(tags);
    this.terms = terms == null ? List.of() : List.copyOf(terms);
    this.columns = columns == null ? List.of() : List.copyOf(columns);
  }

  /** The terms that are named, by the field that lists them. */
  Map<String, List<String>> termsByField() {
    var byField = new LinkedHashMap<String, List<String>>();
    byField.put("terms", terms);
    for (int i = 0; i < columns.size(); i++) {
      byField.put("columns[%d].terms".formatted(i), columns.get(i).terms());
    }
    return byField;
  }
}

package io.meshwork.catalog.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param name a nested column is named by its path, joined by {@code .}; at most 1,000 characters
 * @param type as its platform writes it; at most 10,000 characters
 * @param description Markdown, at most 20,000 characters
 * @param nullable absent when nobody said
 * @param tags at most 100
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Column")
public record ColumnDraft(
    @NotBlank @Size(max = 1000) String name,
    @Size(max = 10_000) String type,
    @Size(max = 20_000) String description,
    @Nullable Boolean nullable,
    @Size(max = 100) List<@NotBlank @Size(max = 100) String> tags) {

  public ColumnDraft(
      @Nullable String name,
      @Nullable String type,
      @Nullable String description,
      @Nullable Boolean nullable,
      @Nullable List<String> tags) {
    this.name = Objects.requireNonNullElse(name, "");
    this.type = Objects.requireNonNullElse(type, "");
    this.description = Objects.requireNonNullElse(description, "");
    this.nullable = nullable;
    this.tags = tags == null ? List.of() : List.copyOf(tags);
  }
}

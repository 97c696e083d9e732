package io.meshwork.catalog.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param name a nested column is named by its path, joined by {@code .}; at most 1,000 characters
 * @param type as its platform writes it; at most 10,000 characters
 * @param description Markdown, at most 20,000 characters
 * @param nullable absent when nobody said
 * @param primaryKey place in the primary key, from 1; absent for what is not part of it
 * @param unique absent when nobody said
 * @param references what a foreign key points at, such as {@code shop.public.customers.id}
 * @param classification how confidential it is, in the words of the organisation (ODCS {@code
 *     classification}), such as {@code restricted}
 * @param tags at most 100, among them what kind of data it is, such as {@code PII.email}
 * @param terms URNs of glossary terms, at most 100
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Column")
public record ColumnDraft(
    @NotBlank @Size(max = 1000) String name,
    @Size(max = 10_000) String type,
    @Size(max = 20_000) String description,
    @Nullable Boolean nullable,
    @Min(1) @Max(5000) @Nullable Integer primaryKey,
    @Nullable Boolean unique,
    @Size(max = 2000) @Nullable String references,
    @Size(max = 100) @Nullable String classification,
    @Size(max = 100) List<@NotBlank @Size(max = 100) String> tags,
    @Size(max = 100) List<@NotBlank @Size(max = 1000) String> terms) {

  public ColumnDraft(
      @Nullable String name,
      @Nullable String type,
      @Nullable String description,
      @Nullable Boolean nullable,
      @Nullable Integer primaryKey,
      @Nullable Boolean unique,
      @Nullable String references,
      @Nullable String classification,
      @Nullable List<String> tags,
      @Nullable List<String> terms) {
    this.name = Objects.requireNonNullElse(name, "");
    this.type = Objects.requireNonNullElse(type, "");
    this.description = Objects.requireNonNullElse(description, "");
    this.nullable = nullable;
    this.primaryKey = primaryKey;
    this.unique = unique;
    this.references = emptyToNull(references);
    this.classification = emptyToNull(classification);
    this.tags = tags == null ? List.of() : List.copyOf(tags);
    this.terms = terms == null ? List.of() : List.copyOf(terms);
  }

  /** A column of which no more than this is known. */
  public static ColumnDraft of(
      String name, String type, String description, @Nullable Boolean nullable) {
    return new ColumnDraft(
        name, type, description, nullable, null, null, null, null, List.of(), List.of());
  }

  /** This column, completed where it says nothing by what {@code other} says. */
  ColumnDraft orElse(ColumnDraft other) {
    return new ColumnDraft(
        name,
        type.isEmpty() ? other.type : type,
        description.isEmpty() ? other.description : description,
        nullable == null ? other.nullable : nullable,
        primaryKey == null ? other.primaryKey : primaryKey,
        unique == null ? other.unique : unique,
        references == null ? other.references : references,
        classification == null ? other.classification : classification,
        tags,
        terms);
  }

  /** This column, with the tag too if it has that name. */
  ColumnDraft tagged(String column, String tag) {
    if (!name.equals(column) || tags.contains(tag)) {
      return this;
    }
    return new ColumnDraft(
        name,
        type,
        description,
        nullable,
        primaryKey,
        unique,
        references,
        classification,
        Stream.concat(tags.stream(), Stream.of(tag)).toList(),
        terms);
  }

  private static @Nullable String emptyToNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}

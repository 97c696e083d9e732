package io.meshwork.catalog.glossary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one declares of a term. What a list says twice is said once.
 *
 * @param title the word itself; at most 200 characters
 * @param definition Markdown, at most 20,000 characters
 * @param synonyms other words for the same; at most 100 of 200 characters each
 * @param parents URNs of broader terms, of any glossary, which must exist; at most 20
 * @param related URNs of terms that have to do with this one, which must exist and will name it
 *     too; at most 100
 * @param owner name of the owning team, which must exist; the glossary's if nobody says
 */
public record TermDraft(
    @NotBlank @Size(max = 200) String title,
    @Size(max = 20_000) String definition,
    @Size(max = 100) List<@NotBlank @Size(max = 200) String> synonyms,
    @Size(max = 20) List<@NotBlank @Size(max = 1000) String> parents,
    @Size(max = MAX_RELATED) List<@NotBlank @Size(max = 1000) String> related,
    @Nullable String owner) {

  static final int MAX_RELATED = 100;

  public TermDraft(
      @Nullable String title,
      @Nullable String definition,
      @Nullable List<String> synonyms,
      @Nullable List<String> parents,
      @Nullable List<String> related,
      @Nullable String owner) {
    this.title = Objects.requireNonNullElse(title, "");
    this.definition = Objects.requireNonNullElse(definition, "");
    this.synonyms = once(synonyms);
    this.parents = once(parents);
    this.related = once(related);
    this.owner = owner == null || owner.isBlank() ? null : owner;
  }

  private static List<String> once(@Nullable List<String> words) {
    return words == null ? List.of() : words.stream().distinct().toList();
  }
}

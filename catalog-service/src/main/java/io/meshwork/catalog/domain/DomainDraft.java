package io.meshwork.catalog.domain;

import io.meshwork.catalog.person.Member;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one declares of a domain.
 *
 * @param title name for people to read; at most 200 characters
 * @param description Markdown, at most 20,000 characters
 * @param owner name of the owning team, which must exist
 * @param members at most 1,000, nobody twice
 */
public record DomainDraft(
    @NotBlank @Size(max = 200) String title,
    @Size(max = 20_000) String description,
    @NotBlank String owner,
    @Size(max = 1000) List<@Valid Member> members) {

  public DomainDraft(
      @Nullable String title,
      @Nullable String description,
      @Nullable String owner,
      @Nullable List<Member> members) {
    this.title = Objects.requireNonNullElse(title, "");
    this.description = Objects.requireNonNullElse(description, "");
    this.owner = Objects.requireNonNullElse(owner, "");
    this.members = members == null ? List.of() : List.copyOf(members);
  }
}

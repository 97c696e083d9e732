package io.meshwork.catalog.team;

import io.meshwork.catalog.person.Member;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one declares of a team.
 *
 * @param title name for people to read; at most 200 characters
 * @param description Markdown, at most 20,000 characters
 * @param contact where the team can be reached: a mail address, a chat channel or a link; at most
 *     500 characters
 * @param onCall where whoever is on call is reached, such as a pager's address; at most 500
 *     characters
 * @param members at most 1,000, nobody twice
 */
public record TeamDraft(
    @NotBlank @Size(max = 200) String title,
    @Size(max = 20_000) String description,
    @Size(max = 500) String contact,
    @Size(max = 500) String onCall,
    @Size(max = 1000) List<@Valid Member> members) {

  public TeamDraft(
      @Nullable String title,
      @Nullable String description,
      @Nullable String contact,
      @Nullable String onCall,
      @Nullable List<Member> members) {
    this.title = Objects.requireNonNullElse(title, "");
    this.description = Objects.requireNonNullElse(description, "");
    this.contact = Objects.requireNonNullElse(contact, "");
    this.onCall = Objects.requireNonNullElse(onCall, "");
    this.members = members == null ? List.of() : List.copyOf(members);
  }
}

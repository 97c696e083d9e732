package io.meshwork.quality.notify;

import io.meshwork.quality.notify.channel.Role;
import io.meshwork.quality.notify.channel.Severity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of which incidents. What is left out, or empty, does not matter; of a list, one must
 * fit.
 *
 * @param channel name of one that the operator set up
 * @param severities of incidents
 * @param roles why somebody is told: as owner, or because what is theirs is affected
 * @param domains paths, whose subdomains are meant too
 * @param teams names of teams
 * @param tags of products
 * @param quietHours when only what is critical is told; the rest waits until they are over
 */
@Schema(name = "NotificationRuleDraft")
public record RuleDraft(
    @NotBlank @Size(max = 100) String channel,
    Set<Severity> severities,
    Set<Role> roles,
    @Size(max = 100) List<@NotBlank @Size(max = 600) String> domains,
    @Size(max = 100) List<@NotBlank @Size(max = 100) String> teams,
    @Size(max = 100) List<@NotBlank @Size(max = 300) String> tags,
    @Nullable QuietHours quietHours) {

  public RuleDraft(
      @Nullable String channel,
      @Nullable Set<Severity> severities,
      @Nullable Set<Role> roles,
      @Nullable List<String> domains,
      @Nullable List<String> teams,
      @Nullable List<String> tags,
      @Nullable QuietHours quietHours) {
    this.channel = Objects.requireNonNullElse(channel, "");
    this.severities = Objects.requireNonNullElse(severities, Set.of());
    this.roles = Objects.requireNonNullElse(roles, Set.of());
    this.domains = Objects.requireNonNullElse(domains, List.of());
    this.teams = Objects.requireNonNullElse(teams, List.of());
    this.tags = Objects.requireNonNullElse(tags, List.of());
    this.quietHours = quietHours;
  }

  boolean fits(Severity severity, Party party) {
    return fits(severities, severity)
        && fits(roles, party.role())
        && (domains.isEmpty() || domains.stream().anyMatch(path -> isIn(party.domain(), path)))
        && fits(teams, party.team())
        && (tags.isEmpty() || tags.stream().anyMatch(party.tags()::contains));
  }

  /** The quiet hours that what is as severe has to heed. */
  Optional<QuietHours> quietHoursFor(Severity severity) {
    return severity == Severity.CRITICAL ? Optional.empty() : Optional.ofNullable(quietHours);
  }

  private static <T> boolean fits(Collection<T> wanted, T given) {
    return wanted.isEmpty() || wanted.contains(given);
  }

  private static boolean isIn(String domain, String path) {
    return domain.equals(path) || domain.startsWith(path + "/");
  }
}

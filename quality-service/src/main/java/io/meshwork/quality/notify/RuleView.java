package io.meshwork.quality.notify;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshwork.quality.notify.channel.Role;
import io.meshwork.quality.notify.channel.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of which incidents.
 *
 * @param updatedBy who wrote it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NotificationRule")
record RuleView(
    String name,
    String channel,
    Set<Severity> severities,
    Set<Role> roles,
    List<String> domains,
    List<String> teams,
    List<String> tags,
    @Nullable QuietHours quietHours,
    long revision,
    Instant updatedAt,
    String updatedBy) {

  static RuleView of(Rules.Row rule) {
    RuleDraft says = rule.says();
    return new RuleView(
        rule.name(),
        says.channel(),
        says.severities(),
        says.roles(),
        says.domains(),
        says.teams(),
        says.tags(),
        says.quietHours(),
        rule.revision(),
        rule.updatedAt(),
        rule.updatedBy());
  }
}

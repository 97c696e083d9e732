package io.meshwork.quality.notify;

import io.meshwork.quality.notify.channel.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom an incident concerns.
 *
 * @param team name of a team; empty if nobody owns it
 * @param domain path of a domain; empty likewise
 * @param tags of the product
 * @param product URN of the product that makes it their concern; none if no product is at fault
 */
public record Party(
    Role role, String team, String domain, Set<String> tags, @Nullable String product) {}

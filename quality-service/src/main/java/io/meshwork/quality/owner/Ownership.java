package io.meshwork.quality.owner;

import java.util.Set;

/**
 * Whose a dataset is.
 *
 * @param domain path of a domain; empty if nobody said
 * @param team name of a team; empty likewise
 * @param tags of the products that offer it
 */
public record Ownership(String domain, String team, Set<String> tags) {

  static final Ownership NOBODY = new Ownership("", "", Set.of());
}

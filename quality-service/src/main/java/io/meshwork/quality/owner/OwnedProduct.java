package io.meshwork.quality.owner;

import java.util.Set;

/**
 * A product that offers a dataset.
 *
 * @param product its URN
 * @param domain path of its domain
 * @param team name of the team that owns it; empty while the catalog has not told
 */
public record OwnedProduct(
    String product, String domain, String team, Criticality criticality, Set<String> tags) {}
